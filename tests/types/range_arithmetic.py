# range: huge values, indices, containment, equality, hashing, slices of slices, errors.
big = 10 ** 30
r = range(0, big, 10 ** 10)
print(r[5], r[-1] == big - 10 ** 10, 3 * 10 ** 10 in r, 5 in r, r.index(7 * 10 ** 10), r.count(1),
      bool(r), r[2:5], r[::-1][0] == r[-1])
try:
    len(r)
except OverflowError as error:
    print(error)
print(len(range(2 ** 62)), range(5)[::2][::2], range(10)[2:8][1:3], range(10)[::-3],
      range(0)[::-1], range(5, 0, -2)[::-1])
print(range(0) == range(2, 1), range(0, 3, 2) == range(0, 4, 2), range(1) == range(0, 1, 5),
      hash(range(0)) == hash(range(5, 5)), range(3) == [0, 1, 2], range(3) != range(4))
print(2.0 in range(5), 2.5 in range(5), "a" in range(5), True in range(2), None in range(3),
      10 ** 50 in range(5), -1 in range(5), 4 in range(0, 5, 3), 3 in range(9, 0, -3))
print(list(reversed(range(0, 10, 3))), list(range(10, 0, -4)), list(range(-5, -1)), max(range(5)),
      sum(range(101)), sorted(range(3), reverse=True))
print(repr(range(3)), repr(range(1, 3)), repr(range(0, 3, 1)), repr(range(0, 3, 2)), range(True,
      5), range(3).start, range(3).stop, range(3).step)


class I:
    def __index__(self):
        return 3


print(range(I()), range(I(), 10, I()), I() in range(5), range(10)[I()], range(10)[:I()])
for call in ("range()", "range(1, 2, 3, 4)", "range(1.0)", "range('a')", "range(None)",
             "range(1, 2, 0)", "range(stop=5)", "range(5)[5]", "range(5)[-6]", "range(5)['a']",
             "range(5)[1.0]", "range(5)[::0]",
             "range(5).index(9)", "range(5).index('a')", "range(5).index()", "range(5).count()",
             "range(3) < range(4)", "range(3) + range(2)", "range(3) * 2", "range(3).start = 1",
             "range(3)[0] = 1",
             "del range(3)[0]", "range(3).append(1)", "hash(range(3)) == hash(range(0, 3))",
             "range(5)[1:2:3]", "next(range(3))", "range(3)()", "iter(range(3)).__length_hint__()"):
    try:
        print(call, eval(call))
    except SyntaxError:
        try:
            exec(call)
        except Exception as error:
            print(call, type(error).__name__, error)
    except Exception as error:
        print(call, type(error).__name__, error)
it = iter(range(5))
next(it)
print(list(it), list(it), it.__length_hint__(), type(it).__name__,
      type(iter(range(big))).__name__, next(iter(range(big, big + 2))) == big)
