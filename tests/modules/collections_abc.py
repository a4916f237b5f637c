# collections.abc and abc: mixins, registration, hooks, abstract methods.
import _collections_abc as a
print(isinstance([], a.Sequence), isinstance({}, a.Mapping), isinstance(5, a.Hashable), issubclass(list, a.Iterable), isinstance((), a.MutableSequence))
class S(a.Sequence):
    def __len__(self): return 3
    def __getitem__(self, i):
        if i < 3: return i
        raise IndexError
print(list(S()), 2 in S(), list(reversed(S())), S().index(2), S().count(1))
match S():
    case [a1, b, c]: print(a1, b, c)
try: a.Sequence()
except TypeError as e: print(e)
class M(a.MutableMapping):
    def __init__(self, *x, **k): self.d = dict(*x, **k)
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = M(a=1, b=2)
print(m.keys(), m.items(), m.values(), m == {'a':1,'b':2}, m.pop('a'), m.popitem(), m.setdefault('z', 3), m.get('q', 9)) if 0 else None
print(list(m.keys()), list(m.items()), list(m.values()), m == {'a':1,'b':2}, m.pop('a'), m.popitem(), m.setdefault('z', 3), m.get('q', 9))
m.update({'k': 1}, l=2); m.update([(1,2)]); print(m.d, 'k' in m, m.keys() & {'k','l'} == {'k','l'}, ('k',1) in m.items(), m.keys() | [5] == {'z','k','l',1,5})
match m:
    case {'k': v, **rest}: print(v, rest)
m.clear(); print(len(m))
try: m.pop('x')
except KeyError as e: print(repr(e))
try: m.popitem()
except KeyError as e: print(repr(e))
class St(a.MutableSet):
    def __init__(self, it=()): self.s = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.s
    def __iter__(self): return iter(self.s)
    def __len__(self): return len(self.s)
    def add(self, x):
        if x not in self.s: self.s.append(x)
    def discard(self, x):
        if x in self.s: self.s.remove(x)
    def __repr__(self): return f"St({self.s})"
s = St([1,2,3]); t = St([2,3,4])
print(s & t, s | t, s - t, s ^ t, s <= t, s < St([1,2,3,4]), s == {1,2,3}, s >= [1] if 0 else 0, s.isdisjoint([9]), {1,9} - s, {2,7} & s, s._hash() == hash(frozenset([1,2,3])))
s |= [7]; s &= {1,7,2}; s ^= {1, 50}; s -= [2]; print(s, s.pop(), s)
try: s.remove(99)
except KeyError as e: print(repr(e))
s ^= s; print(len(s))
class L(a.MutableSequence):
    def __init__(self): self.l = []
    def __len__(self): return len(self.l)
    def __getitem__(self, i): return self.l[i]
    def __setitem__(self, i, v): self.l[i] = v
    def __delitem__(self, i): del self.l[i]
    def insert(self, i, v): self.l.insert(i, v)
l = L(); l.extend([1,2,3]); l.append(4); l.reverse(); l += [9]; l.extend(l); print(l.l, l.pop(), l.pop(0)); l.remove(3); print(l.l); l.clear(); print(l.l)
try: l.remove(1)
except ValueError as e: print(repr(e))
for n in a.__all__:
    c = getattr(a, n)
    if n != "ByteString": print(n, c.__module__, sorted(c.__abstractmethods__), [b.__name__ for b in c.__mro__], [isinstance(x, c) for x in ([], (), {}, set(), "", b"", 1, iter([]), len, (i for i in ()), range(3), {}.keys(), {}.items(), {}.values(), memoryview(b""), type({}.keys()))])
class V: pass
print(a.Sized.register(V) is V, isinstance(V(), a.Sized), issubclass(V, a.Collection))
try: a.Sized.register(1)
except TypeError as e: print(e)
class W(a.Sized):
    def __len__(self): return 1
try: W.register(a.Sized)
except RuntimeError as e: print(e)
import abc
class B(abc.ABC):
    @property
    @abc.abstractmethod
    def p(self): ...
    @classmethod
    @abc.abstractmethod
    def c(cls): ...
    @abc.abstractmethod
    def m(self): "doc"
for k in (B, type("D", (B,), {"p": 1}), type("D", (B,), {"p": 1, "c": 2, "m": 3})):
    try: print(k(), ) if k.__abstractmethods__ else print("ok")
    except TypeError as e: print(e)
class H(abc.ABC):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is H: return hasattr(C, "hook")
        return NotImplemented
class HH: hook = 1
print(isinstance(HH(), H), isinstance(1, H), issubclass(HH, H))
class Bad(abc.ABC):
    @classmethod
    def __subclasshook__(cls, C): return 1
try: isinstance(1, Bad)
except AssertionError as e: print(e)
try: issubclass(1, H)
except TypeError as e: print(e)
print(abc.get_cache_token() >= 0, abc.update_abstractmethods(int) is int)
class C2(abc.ABC):
    @abc.abstractmethod
    def f(self): ...
C2.f = lambda self: 1
abc.update_abstractmethods(C2); print(C2().f())
print(a.Callable[[int, str], bool], a.Callable[..., int], a.Callable[[int], str].__args__, a.Iterable[int], a.Mapping[str, int])
try: a.Callable[int]
except TypeError as e: print(e)
