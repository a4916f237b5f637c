# Set methods take any iterable, operators only sets; results' types; frozenset and subclasses.
class Sub(set):
    pass


class FSub(frozenset):
    pass


s, f = {1, 2, 3}, frozenset({2, 3, 4})
for name in ("union", "intersection", "difference", "symmetric_difference"):
    method = getattr(s, name)
    print(name, sorted(method([2, 9])), sorted(method("")), sorted(method(f)),
    sorted(method({2: "d"})), type(getattr(f, name)(s)).__name__)
print(s.union(), s.union([4], (5,), {6}), s.intersection([1, 2], [2]), s.difference([1], [2]),
      f.union() is f, f.intersection() is f)
for a, b in ((s, f), (f, s), (Sub(s), f), (f, Sub(s)), (FSub(f), s), (Sub(s), FSub(f))):
    print(type(a | b).__name__, type(a & b).__name__, type(a - b).__name__, type(a ^ b).__name__,
    a == b, a <= b, a < a | b, a.isdisjoint(b))
print(type(Sub().copy()).__name__, type(FSub().copy()).__name__, type(Sub().union()).__name__,
      {1} == frozenset({1}), hash(f) == hash(frozenset(f)))
for call in ("s | [1]", "[1] | s", "s & 'a'", "s - 5", "s ^ None", "s < [1]", "s == [1, 2, 3]",
             "s.union(5)", "s.update(5)", "s.add([])", "s.add()",
             "s.add(1, 2)", "s.remove(9)", "s.remove([])", "s.discard([])", "s.pop(1)",
             "set().pop()", "f.add(1)", "hash(s)", "{[]}", "{{1}}",
             "{1} in {frozenset({1})}", "{frozenset({1})}.__contains__({1})", "[] in s", "s[0]",
             "s + s", "set(1)", "set([], [])", "set(x=1)",
             "frozenset(1, 2)", "s.isdisjoint(5)", "s.issubset('abc')", "s.issuperset(5)",
             "s.symmetric_difference()", "s.symmetric_difference(1, 2)",
             "s.intersection_update(5)", "s.symmetric_difference_update()", "set.union()",
             "set.union([], [])", "set.add(f, 1)"):
    try:
        print(call, "=", eval(call))
    except Exception as error:
        print(call, type(error).__name__, error)
t = {1, 2}
t |= {3}
t &= {2, 3}
t ^= {3, 5}
t -= {5}
print(t)
t.update([1], "a", {9: 0})
t.difference_update([1], [9])
t.intersection_update([2, "a", 7])
t.symmetric_difference_update([7, 7, 2])
print(sorted(map(str, t)))
for it in (s, {1: 1}):
    try:
        for x in it:
            it.add(x + 10) if it is s else it.update({x + 10: 1})
    except RuntimeError as error:
        print(error)
