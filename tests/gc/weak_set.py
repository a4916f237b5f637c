# WeakSet: members leave when they die; algebra gives WeakSets.
import weakref


class M:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"M{self.n}"

    def __lt__(self, other):
        return self.n < other.n


a, b, c, d = (M(n) for n in range(4))
left, right = weakref.WeakSet([a, b, c]), weakref.WeakSet({c, d})
print(sorted(left | right), sorted(left & right), sorted(left - right), sorted(left ^ right))
print(type(left | right).__name__, left.isdisjoint(right), weakref.WeakSet([c]) < right,
      left >= {a})
left.add(M(99))
print(len(left), M(0) in left, a in left, 7 in left)
del c
print(sorted(left), sorted(right))
left.discard(d)
for action in (lambda: left.remove(d), lambda: left.add(5), lambda: weakref.WeakSet().pop(),
               lambda: hash(left)):
    try:
        print(action())
    except (KeyError, TypeError) as error:
        print(type(error).__name__)
members = [M(n) for n in range(6)]
group = weakref.WeakSet(members)
count = 0
for member in group:
    count += 1
    members.clear()
    del member
print(count < 6, len(group))
left |= {d}
left -= {a}
left.update([a])
print(sorted(left), sorted(left.copy()), left == {a, b, d}, left != {a})
left.clear()
print(len(left), bool(left))
