# set and frozenset; results are sorted, for sets have no order.
def show(s):
    return sorted(s)


a, b = {1, 2, 3}, {3, 4}
print(show(a | b), show(a & b), show(a - b), show(a ^ b), show(b - a), a == {3, 2, 1}, a != b, a < b, {1} < a, a <= a, a >= {1}, a > a)
print(show(a.union(b, [9])), show(a.intersection(b, {3})), show(a.difference([1], [2])), show(a.symmetric_difference(b)), a.isdisjoint({9}), a.issubset(range(5)), a.issuperset([1]))
s = set()
s.add(1)
s.add(1)
s.add("x")
s.discard("nope")
print(len(s), "x" in s, 1 in s, 2 in s)
s.remove("x")
s.update([5, 6], {7})
print(show(s))
s.intersection_update({5, 6, 7})
s.difference_update([5])
s.symmetric_difference_update([6, 10])
print(show(s), s.pop() in (7, 10), len(s))
c = a.copy()
c.clear()
print(c, a is not a.copy(), set() == frozenset(), repr(set()), repr(frozenset()), repr({1}), repr(frozenset([1])))
a |= {10}
a &= {1, 2, 10}
a -= {1}
a ^= {2, 99}
print(show(a))
f = frozenset([1, 2])
print(show(f | {3}), type(f | {3}).__name__, type({3} | f).__name__, hash(f) == hash(frozenset([2, 1])), {f: "x"}[frozenset([2, 1])], f in {f}, {1, 2} in {f}, f == {1, 2})
print(frozenset(f) is f, f.copy() is f, show({x % 3 for x in range(10)}), show(set("hello")), len({1, 1.0, True}), set(range(3)) == {0, 1, 2})
print(sum({1, 2}), max({1, 5}), sorted({"b", "a"}), bool(set()), 1 in {1.0}, [] == set(), len(set([(), ()])))
many = set(range(1000))
for i in range(0, 1000, 2):
    many.discard(i)
print(len(many), 501 in many, 500 in many, sum(many))
many -= many
print(many)
for action in (lambda: {[]}, lambda: set(5), lambda: {1}.remove(2), lambda: set().pop(), lambda: {1} + {2}, lambda: {1} | [2], lambda: {1} < [1], lambda: hash({1}), lambda: f[0], lambda: {1}.add([]), lambda: f.add(1), lambda: {1}.union(5), lambda: set(1, 2), lambda: {1}.update(5), lambda: {[1]: 2} if False else [1] in {1}, lambda: {1}.discard({}) , lambda: {1}.remove([1])):
    try:
        print(action())
    except (TypeError, KeyError, AttributeError) as error:
        print(type(error).__name__, error)
print({frozenset([1])}.__contains__({1}), {1} & {2} or "empty")
for _ in (1,):
    try:
        for x in s | {1, 2, 3}:
            pass
        grow = {1}
        for x in grow:
            grow.add(x + 100)
    except RuntimeError as error:
        print(error)
