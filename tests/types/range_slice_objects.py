# range and slice as objects: arithmetic on them without making lists.
r = range(10, 0, -3)
print(list(r), len(r), r[1], r[-1], r[1:], r[::-1], 7 in r, 8 in r, 7.0 in r, "a" in r, r.index(4), r.count(4), r.count(5), r == range(10, -1, -3), hash(r) == hash(range(10, -1, -3)), r.start, r.stop, r.step)
print(range(0) == range(5, 5), range(3) != range(4), range(0, 1) == range(0, 2, 2), bool(range(0)), range(5)[2:4], range(10)[::3], range(10)[8:2:-2], list(reversed(range(0, 10, 3))), repr(range(1, 5)), repr(range(0, 5, 1)), str(range(0, 5, 2)))
big = range(0, 10 ** 30, 10 ** 10)
print(big[5], big[-1], 10 ** 25 in big, 10 ** 25 + 1 in big, big.index(10 ** 20), big[10 ** 15], max(range(3)), sum(range(101)))
for action in (lambda: len(big), lambda: r[10], lambda: r.index(5), lambda: range(1.5), lambda: range("3"), lambda: range(), lambda: range(1, 2, 3, 4), lambda: range(1, 2, 0), lambda: r["a"], lambda: range(5) < range(6), lambda: range(5) + range(2), lambda: setattr(r, "start", 3), lambda: range(step=2),
               lambda: range(5).index("a"), lambda: hash(slice(1, [])) and 0, lambda: slice(1, 2).indices(-1), lambda: slice(1, 2, 0).indices(5), lambda: slice("a").indices(5), lambda: slice(), lambda: [1, 2][slice("a", None)]):
    try:
        print(action())
    except (TypeError, ValueError, IndexError, OverflowError, AttributeError) as error:
        print(type(error).__name__, error)
s = slice(1, None, -2)
print(s, s.start, s.stop, s.step, s == slice(1, None, -2), slice(5), slice(1, 5).indices(3), slice(None, None, -1).indices(4), slice(-100, 100, 3).indices(10), slice(3, -10, -1).indices(2), hash(slice(1, 2)) == hash(slice(1, 2)))
print([1, 2, 3, 4, 5][s], "abcdef"[slice(-3, None)], (1, 2, 3)[slice(0)], list(range(5))[slice(2 ** 70)], list(range(5))[-2 ** 70:2 ** 70:2])


class Probe:
    def __getitem__(self, key):
        return key


p = Probe()
print(p[1:2], p[::], p[1:2, ...], p[:, 1], p[()], p[1,], p[*[1, 2], 3], p["a":"b":[]])
it = iter(range(5))
next(it)
print(it.__length_hint__(), list(it), type(iter(range(2 ** 70))).__name__, next(iter(range(2 ** 70, 2 ** 71))), type(it).__name__)
