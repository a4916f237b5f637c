# generics, metaclasses, descriptors, operators: patterns as programs have them
from typing import *
from abc import ABC, abstractmethod
import functools, itertools, types, enum, dataclasses, contextlib, weakref, copy
T = TypeVar('T'); K = TypeVar('K'); V = TypeVar('V')
class Maybe(Generic[T]):
    def __init__(self, v: Optional[T]): self.v = v
    def map(self, f: Callable[[T], V]) -> 'Maybe[V]': return Maybe(f(self.v)) if self.v is not None else self
    def __repr__(self): return f'Maybe({self.v!r})'
    def __class_getitem__(cls, item): return super().__class_getitem__(item)
print(Maybe[int](3).map(str), Maybe[int], Maybe(None).map(len))
class LRU(Generic[K, V]):
    def __init__(self, n): self.n, self.d = n, {}
    def get(self, k: K) -> V:
        v = self.d.pop(k); self.d[k] = v; return v
    def put(self, k, v):
        self.d.pop(k, None); self.d[k] = v
        if len(self.d) > self.n: self.d.pop(next(iter(self.d)))
l = LRU[str, int](2); l.put('a', 1); l.put('b', 2); l.get('a'); l.put('c', 3); print(l.d)
class Stack[E]:
    def __init__(self) -> None: self._i: list[E] = []
    def push(self, e: E) -> 'Stack[E]': self._i.append(e); return self
    def __len__(self): return len(self._i)
    def __getitem__(self, i): return self._i[i]
s = Stack[int]().push(1).push(2); print(len(s), list(s), list(reversed(s)), 2 in s, Stack.__type_params__)
def first[T2: (int, str)](x: list[T2]) -> T2: return x[0]
print(first([1]), first.__type_params__[0].__constraints__, first.__annotations__)
class Animal(ABC):
    def __init__(self, name): self.name = name
    @abstractmethod
    def sound(self): ...
    @property
    @abstractmethod
    def legs(self) -> int: ...
    def __str__(self): return f'{self.name} says {self.sound()} on {self.legs}'
class Dog(Animal):
    legs = 4
    def sound(self): return 'woof'
print(Dog('Rex')); 
try: Animal('x')
except TypeError as e: print(e)
class Meta(type):
    registry = {}
    def __new__(m, n, b, ns):
        c = super().__new__(m, n, b, ns); m.registry[n] = c
        for k, v in ns.items():
            if callable(v) and not k.startswith('__'): setattr(c, k, functools.wraps(v)(lambda *a, _v=v, **kw: ('logged', _v(*a, **kw))))
        return c
class Svc(metaclass=Meta):
    def run(self, x): "run doc"; return x * 2
print(Svc().run(3), Svc.run.__name__, Svc.run.__doc__, list(Meta.registry))
class Singleton(type):
    _inst = {}
    def __call__(cls, *a, **k):
        if cls not in cls._inst: cls._inst[cls] = super().__call__(*a, **k)
        return cls._inst[cls]
class Conf(metaclass=Singleton):
    def __init__(self, v=0): self.v = v
print(Conf(1) is Conf(2), Conf().v)
class Money:
    __slots__ = ('_a',)
    def __init__(self, a): object.__setattr__(self, '_a', a)
    def __setattr__(self, n, v): raise AttributeError(f"can't set {n}")
    def __add__(self, o): return Money(self._a + (o._a if isinstance(o, Money) else o))
    __radd__ = __add__
    def __eq__(self, o): return isinstance(o, Money) and o._a == self._a
    def __hash__(self): return hash(self._a)
    def __format__(self, spec): return format(self._a, spec or '.2f') + ' EUR'
    def __bool__(self): return bool(self._a)
print(f'{sum([Money(1), Money(2)])}', f'{Money(3):06.1f}', {Money(1): 'a'}[Money(1)], bool(Money(0)))
try: Money(1).x = 3
except AttributeError as e: print(e)
class Proxy:
    def __init__(self, o): self.__dict__['_o'] = o
    def __getattr__(self, n): print('get', n); return getattr(self._o, n)
    def __setattr__(self, n, v): print('set', n); setattr(self._o, n, v)
px = Proxy(types.SimpleNamespace(a=1)); px.b = px.a + 1; print(px._o)
class Matrix:
    def __init__(self, r): self.r = r
    def __matmul__(self, o): return Matrix([[sum(a * b for a, b in zip(x, y)) for y in zip(*o.r)] for x in self.r])
    def __repr__(self): return f'Matrix({self.r})'
    def __getitem__(self, ij): i, j = ij; return self.r[i][j]
    def __iter__(self): return itertools.chain.from_iterable(self.r)
    def __neg__(self): return Matrix([[-x for x in r] for r in self.r])
    def __eq__(self, o): return self.r == o.r
m = Matrix([[1, 2], [3, 4]]); print(m @ m, m[1, 0], list(m), -m, m == Matrix([[1, 2], [3, 4]]), m != m)
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1; return self.n
print(list(Countdown(3)), max(Countdown(4)), dict(enumerate(Countdown(2))), [*map(lambda a, b: a + b, Countdown(2), 'ab' if 0 else [1, 1])])
@dataclasses.dataclass(frozen=True, slots=True)
class Pt:
    x: float
    y: float = 0
    def __add__(self, o): return Pt(self.x + o.x, self.y + o.y)
    @classmethod
    def origin(cls): return cls(0)
    @property
    def norm(self): return (self.x ** 2 + self.y ** 2) ** .5
print(Pt(3, 4).norm, Pt(1) + Pt.origin(), copy.copy(Pt(1)), copy.deepcopy([Pt(1)]), {Pt(1): 1}[Pt(1)])
w = weakref.ref(m); print(w() is m); 
print([type(x).__name__ for x in (len, Dog.sound, Dog('a').sound, Dog.__init__, [].append, int.__add__, (1).__add__, property(), classmethod(len), type, Dog, Ellipsis, NotImplemented, iter([]), iter({}), {}.keys(), range(1), slice(1), (i for i in []), lambda: 0, types, int.real, Pt.x, super(Dog, Dog('q')))])
def pipeline(*fs): return functools.reduce(lambda f, g: lambda x: g(f(x)), fs)
print(pipeline(str, len, lambda n: n * 2)(12345))
print(list(itertools.islice(itertools.accumulate(itertools.count(1), lambda a, b: a * b), 5)), [(k, len(list(g))) for k, g in itertools.groupby('aaabb')])
class HTTP(enum.IntEnum):
    OK = 200, 'fine'
    NO = 404, 'missing'
    def __new__(cls, v, d): o = int.__new__(cls, v); o._value_ = v; o.d = d; return o
print(HTTP.OK, repr(HTTP.NO), HTTP(404).d, HTTP.OK + 1, f'{HTTP.OK:>5}')
