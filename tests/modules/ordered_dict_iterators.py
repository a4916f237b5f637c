from collections import OrderedDict
# OrderedDict: iterators that notice moves, attributes of instances, how items get in.
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
def go(mut, mk=iter, n=4):
    d = OrderedDict.fromkeys(range(n))
    out = []
    try:
        for i, k in enumerate(mk(d)):
            out.append(k)
            if i == 1: mut(d)
            if i > 12: break
    except RuntimeError as e: out.append(str(e))
    print(out, list(d))
muts = [lambda d: d.move_to_end(0), lambda d: d.move_to_end(3, last=False), lambda d: d.move_to_end(1), lambda d: d.move_to_end(2), lambda d: d.move_to_end(2, last=False), lambda d: d.pop(0), lambda d: d.pop(3), lambda d: d.popitem(), lambda d: d.popitem(last=False), lambda d: d.__setitem__(9, 9), lambda d: d.__setitem__(0, 5), lambda d: d.clear(), lambda d: (d.pop(1), d.__setitem__(1, 0)), lambda d: (d.pop(3), d.__setitem__(3, 0)), lambda d: (d.pop(0), d.__setitem__(0, 0)), lambda d: d.update({1: 3}), lambda d: (d.pop(2), d.__setitem__(8, 0)), lambda d: d.move_to_end(3), lambda d: d.move_to_end(0, last=False), lambda d: d.setdefault(7), lambda d: d.__delitem__(2)]
for i, m in enumerate(muts):
    for mk in iter, reversed, (lambda d: d.items()), (lambda d: d.keys()), (lambda d: d.values()), (lambda d: reversed(d.items())):
        print(i, end=" "); go(m, mk)
d = OrderedDict(a=1)
t(lambda: d.__dict__)
def s(): d.x = 5; return d.x, d.__dict__, vars(d)
t(s)
class O(OrderedDict): pass
o = O(b=2); o.q = 3
print(o.__dict__, o)
import copy, pickle
c = copy.copy(d); print(c, getattr(c, "x", None))
c = pickle.loads(pickle.dumps(d)); print(c, getattr(c, "x", None))
print(d.__reduce__())
c = copy.deepcopy(o); print(c, c.q)
it = iter(OrderedDict(a=1, b=2)); next(it)
print(it.__length_hint__() if hasattr(it, "__length_hint__") else "no", it.__reduce__())
print(type(it), type(iter(OrderedDict().items())))
d.y = 1; del d.y; t(lambda: d.y)
print(repr(OrderedDict([(1, 2)])), OrderedDict().__repr__())
r = OrderedDict(); r[1] = r; print(r)
class P(OrderedDict):
    def __setitem__(s, k, v): print("set", k); super().__setitem__(k, v)
    def __missing__(s, k): return k
p = P(a=1); p.update(b=2); print(p["zz"], p | {1: 2}, p.copy())
print(p == OrderedDict(a=1, b=2), p == dict(b=2, a=1), OrderedDict(a=1,b=2) == OrderedDict(b=2,a=1))
t(lambda: OrderedDict().popitem()); t(lambda: OrderedDict().move_to_end(1)); t(lambda: OrderedDict().pop(1)); t(lambda: OrderedDict().pop(1, 2)); t(lambda: OrderedDict(1)); t(lambda: OrderedDict({}, {}));t(lambda: OrderedDict.fromkeys("ab", 3))
t(lambda: OrderedDict(a=1).move_to_end("a", 1, 2))
for bad in [b"xy", [1], ["a"], [(1, 2, 3)], [()], 5, [["k", "v"]], [iter("kv")]]:
    t(lambda: OrderedDict(bad))
    t(lambda: OrderedDict(a=1).update(bad))
class K:
    def keys(self): return "ab"
    def __getitem__(self, k): return k * 2
class I:
    def items(self): return [(1, 2)]
t(lambda: OrderedDict(K()))
t(lambda: OrderedDict(I()))
def drop(): del OrderedDict().__dict__
t(drop)
