# range.
for r in (range(5), range(2, 5), range(0), range(10, 0, -3), range(0, 10, 4), range(5, 5), range(-3, 3), range(1, 0), range(2 ** 70, 2 ** 70 + 3), range(0, -10, -2), range(True)):
    print(r, list(r), len(r), r.start, r.stop, r.step, bool(r), list(reversed(r)))
r = range(0, 100, 7)
print(r[0], r[-1], r[3], r[2:5], r[::-1], r[::2], r[5:2], list(r[-3:]), r.index(14), r.count(14), r.count(15), 21 in r, 22 in r, 21.0 in r, "a" in r, 2 ** 100 in r)
print(range(3) == range(0, 3, 1), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], hash(range(3)) == hash(range(0, 3)), range(3) != range(4))
print(sum(range(101)), max(range(5)), sorted(range(3), reverse=True), [*range(3)], tuple(range(2)), list(zip(range(2), range(5, 7))), set(range(2)) == {0, 1})
it = iter(range(3))
print(next(it), list(it), list(it), next(it, "done"))
it = reversed(range(2 ** 65, 2 ** 65 + 2))
print(next(it), next(it), next(it, None))
print(repr(range(1, 10, 2)), range(1, 10, 2)[1:], range(10)[2:8][1:3], range(10)[::-2], range(-1, -10, -3)[1])
print(len(range(2 ** 62)), range(2 ** 63, 2 ** 64)[5], 5 in range(10 ** 30), range(10 ** 30)[-1], range(10 ** 30).index(10 ** 29))
print(2 ** 63 in range(2 ** 63 + 1), range(0, 2 ** 64, 2 ** 60)[3], len(range(0, -(2 ** 62), -1)))
for i in range(2 ** 63 - 2, 2 ** 63 + 2):
    print(i, end=" ")
print()
for i in range(3, -1, -1):
    print(i, end=" ")
print()


class Index:
    def __index__(self):
        return 4


print(list(range(Index())), range(10)[Index()])
for action in (lambda: range(), lambda: range(1, 2, 0), lambda: range(1.5), lambda: range("a"), lambda: range(5)[5], lambda: range(5)[-6], lambda: range(5).index(9), lambda: range(5) + range(5), lambda: range(1, 2, 3, 4), lambda: range(5)["a"], lambda: len(range(2 ** 64)), lambda: range(3) < range(4), lambda: range(stop=5), lambda: range(5).start.nope):
    try:
        print(action())
    except (TypeError, ValueError, IndexError, OverflowError, AttributeError) as error:
        print(type(error).__name__, error)
try:
    range(3).start = 1
except AttributeError as error:
    print(error)
try:
    range(3)[0] = 1
except TypeError as error:
    print(error)
