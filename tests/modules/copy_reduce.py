# copy and what objects tell it: __reduce_ex__, __getstate__, memo, cycles.
import copy, copyreg


def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)


class A:
    def __init__(self): self.x = [1]; self.y = 2
a = A(); b = copy.copy(a); c = copy.deepcopy(a)
print(b.x is a.x, c.x is a.x, c.x == a.x, b.__dict__, type(c))
class S:
    __slots__ = ("p", "__q")
    def __init__(self): self.p = 1; self.__q = 2
s = copy.copy(S()); print(s.p, s._S__q, S().__getstate__(), object().__getstate__(), A().__getstate__())
class SD(S):
    def __init__(self): super().__init__(); self.z = 3
print(copy.copy(SD()).z, SD().__getstate__(), SD().__reduce_ex__(2)[1:])
class L(list):
    pass
l = L([1, [2]]); l.attr = 5; m = copy.deepcopy(l); print(m, m.attr, m[1] is l[1], l.__reduce_ex__(4)[2], list(l.__reduce_ex__(4)[3]))
class D(dict): pass
d = D(a=[1]); d.t = 1; e = copy.deepcopy(d); print(e, e.t, e['a'] is d['a'])
class I(int): pass
i = I(5); i.n = 1; print(copy.copy(i), copy.copy(i).n, I(3).__getnewargs__(), copy.deepcopy(i).n)
class T(tuple): pass
t = T((1, [2])); print(copy.copy(t), copy.deepcopy(t)[1] is t[1], type(copy.deepcopy(t)), t.__getnewargs__())
class G:
    def __new__(cls, a, *, k): o = object.__new__(cls); o.v = (a, k); return o
    def __getnewargs_ex__(self): return (self.v[0],), {"k": self.v[1]}
print(copy.copy(G(1, k=2)).v)
class GA:
    def __new__(cls, a): o = object.__new__(cls); o.v = a; return o
    def __getnewargs__(self): return (self.v,)
print(copy.deepcopy(GA([1])).v)
class GS:
    def __getstate__(self): return {"s": 1}
    def __setstate__(self, st): self.st = st
print(copy.copy(GS()).st)
class CC:
    def __copy__(self): return "cc"
    def __deepcopy__(self, memo): return "dc"
print(copy.copy(CC()), copy.deepcopy(CC()), copy.deepcopy([CC()]))
class R:
    def __reduce__(self): return (list, ((1, 2),))
print(copy.copy(R()), copy.deepcopy(R()))
loop = [1]; loop.append(loop); z = copy.deepcopy(loop); print(z[1] is z, z is loop)
dd = {}; dd['me'] = dd; z = copy.deepcopy(dd); print(z['me'] is z)
shared = [1]; x = copy.deepcopy([shared, shared]); print(x[0] is x[1])
tup = ([],); tup[0].append(tup); z = copy.deepcopy(tup); print(z[0][0] is z, z is tup)
n = A(); n.me = n; z = copy.deepcopy(n); print(z.me is z)
for o in (1, "s", (1, 2), None, len, int, A, lambda: 0, 1.5, b"x", True, ..., range(3), frozenset([1]), 2j, NotImplemented, property(), (1, (2, "x"))):
    assert copy.copy(o) is o, o
    assert copy.deepcopy(o) is o or isinstance(o, frozenset), o
for o in ([1], {1: 2}, {1}, bytearray(b"x"), frozenset([A]), slice(1, 2), iter([1, 2, 3]), ValueError("m", 1), range(2), 1 | 0, int | str, list[int], super, KeyError("k")):
    print(repr(copy.copy(o)).split(" at ")[0], repr(copy.deepcopy(o)).split(" at ")[0])
for o in ((x for x in ()), __import__("sys"), l.__iter__):
    for f in (copy.copy, copy.deepcopy):
        try: f(o); print("ok")
        except TypeError as e: print(e)
exc = ValueError("a"); exc.note = 1; exc.__cause__ = None; c = copy.copy(exc); print(c.args, c.note, c is exc)
it = iter([1, 2, 3]); next(it); it2 = copy.copy(it); print(list(it), list(it2))
print(list(copy.copy(iter("abc"))), list(copy.copy(reversed([1, 2]))), list(copy.copy(iter((1, 2)))))
err(lambda: copy.replace(5)); print(copyreg._slotnames(SD), copyreg.__newobj__(list), copyreg._reconstructor(A, object, None).__class__)
class Pt:
    def __init__(self, v): self.v = v
copyreg.pickle(Pt, lambda p: (Pt, (p.v + 1,))); print(copy.copy(Pt(1)).v)
print(A().__reduce__()[1:], A().__reduce_ex__(0)[1:], L([1]).__reduce_ex__(1)[1:], I(4).__reduce_ex__(0)[1:])
print(object.__reduce_ex__(A(), 2)[1:], [].__reduce_ex__(2)[1:3], {1}.__reduce__(), range(2).__reduce__(), (5).__reduce_ex__(2)[1:])


# object.__reduce_ex__ looks for __reduce__ on the object
class Watched:
    def __getattribute__(self, name):
        print("asked for", name)
        return object.__getattribute__(self, name)


copy.copy(Watched())


# __slotnames__ says which members there are, whoever has set it
class Named: __slotnames__ = ["extra"]
named = Named(); print(named.__getstate__()); named.extra = 3; print(named.__getstate__())
for value in None, [], 5, ("extra",), ["extra", 5]:
    Named.__slotnames__ = value
    err(named.__getstate__)
kept = copyreg._slotnames
class Asked: __slots__ = "a"
for value in 5, None:
    copyreg._slotnames = lambda cls: value
    err(Asked().__getstate__)
copyreg._slotnames = kept


# What is looked up on the object itself.
for base in (property, object, list, dict, Exception):
    class Watched(base):
        def __getattribute__(self, name):
            print(base.__name__, name)
            return object.__getattribute__(self, name)

    try:
        print(Watched.__new__(Watched).__reduce_ex__(2)[0].__name__)
    except TypeError as error:
        print(error)
