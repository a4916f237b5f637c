# set and frozenset: operators, methods, comparisons, errors. Order is never shown.
def attempt(label, function):
    try:
        print(label, function())
    except Exception as error:
        print(label, type(error).__name__, error)

def show(s):
    return type(s).__name__, sorted(s, key=repr)

a, b, f = {1, 2, 3, 4}, {3, 4, 5}, frozenset([1, 5])
for x, y in ((a, b), (a, f), (f, a), (f, f), (a, set()), (set(), a)):
    print(show(x | y), show(x & y), show(x - y), show(x ^ y))
    print(x <= y, x < y, x >= y, x > y, x == y, x != y, x.isdisjoint(y), x.issubset(y), x.issuperset(y))
print(show(a.union([9], (8,), {7: 1}, "z")), show(a.union()), show(a.intersection([1, 2], {2})), show(a.intersection()))
print(show(a.difference([1], {2: 0})), show(a.difference()), show(a.symmetric_difference([4, 4, 9])))
print(a.issubset([1, 2, 3, 4, 5]), a.issubset([]), a.issuperset([1]), a.issuperset("q"), a.isdisjoint([9]), a.isdisjoint(iter([1])))
for name in ("__or__", "__and__", "__sub__", "__xor__", "__ior__", "__lt__", "__eq__"):
    print(name, getattr(a, name)([1]))
attempt("or", lambda: a | [1])
attempt("and", lambda: a & {1: 2})
attempt("sub", lambda: a - (1,))
attempt("xor", lambda: a ^ "a")
attempt("lt", lambda: a < [1])
attempt("add", lambda: a + b)
attempt("union", lambda: a.union(5))
attempt("union", lambda: a.union([[]]))
attempt("isdisjoint", lambda: a.isdisjoint(5))
attempt("issubset", lambda: a.issubset(5))
s = {1, 2}
t = s
s |= {3}
s &= {2, 3, 4}
s ^= {4, 2}
s -= {4}
print(show(s), s is t)
s.update([5], {6: 7}, "a")
s.difference_update([5], "a")
s.intersection_update([3, 6, 9], {3, 6})
print(show(s))
s.symmetric_difference_update([6, 7, 7])
print(show(s))
s.intersection_update(s)
s.update(s)
print(show(s))
s.difference_update(s)
print(show(s), s == set(), bool(s))
s = {1, 2}
s ^= s
print(show(s))
g = frozenset([1])
h = g
g |= {2}
print(show(g), show(h), g is h)
attempt("update", lambda: a.update(5))
attempt("inplace", lambda: a.__ior__([1]))

def inplace():
    global s
    s |= [1]

attempt("inplace", inplace)
print({1, 2} == frozenset([2, 1]), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), hash(frozenset()))
print(hash(frozenset([1, 2, 3])), hash(frozenset([10**6, -1])), {frozenset([1]): "a"}[frozenset([1])])
attempt("hash", lambda: hash(set()))
print({1} in {frozenset([1])}, frozenset([1]) in {frozenset([1]), 2}, [1] == [1])
attempt("in", lambda: [] in {1})
nested = {frozenset([1]), frozenset([2])}
nested.remove({1})
nested.discard({5})
print(show(nested))
attempt("remove", lambda: nested.remove({9}))
attempt("discard", lambda: nested.discard([]))

class Sub(set):
    pass

class Frozen(frozenset):
    pass

print(type(Sub() | Sub()), type(Sub() & Sub()), type(Sub() - Sub()), type(Sub() ^ Sub()), type(Sub().copy()))
print(type(Frozen() | Sub()), type(Frozen().copy()), type(Frozen().union([])), Sub([1]), Frozen([1]), Frozen(), Sub())
x = Sub([1])
x |= {2}
x.label = "kept"
print(type(x), sorted(x), x.label, x == {1, 2}, isinstance(x, set), isinstance(x, frozenset))
big, small = set(range(1000)), set(range(990, 1010))
print(len(big & small), len(big | small), len(big - small), len(small - big), len(big ^ small), small & big == big & small)
