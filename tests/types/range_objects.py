# range: items, slices, membership, equality, hashing, iterators, big numbers.
def attempt(label, function):
    try:
        print(label, function())
    except Exception as error:
        print(label, type(error).__name__, error)

for r in (range(5), range(2, 9), range(0, 10, 3), range(10, 0, -3), range(0), range(5, 5), range(5, 0),
          range(0, 5, -1), range(-3, 4), range(3, -4, -1), range(0, 1, 10), range(True)):
    print(r, len(r), list(r), list(reversed(r)), bool(r), r.start, r.stop, r.step)
r = range(10, 50, 4)
print(r[0], r[3], r[-1], r[True], r[1:4], r[::2], r[::-1], r[5:2], r[-3:], r[:100], r[8:1:-3], r[:0])
attempt("index", lambda: r[10])
attempt("index", lambda: r[-11])
attempt("index", lambda: r["a"])
attempt("index", lambda: r[1.0])
attempt("index", lambda: r[2**100])
attempt("slice", lambda: r[::0])
attempt("slice", lambda: r["a":])
print(14 in r, 15 in r, 50 in r, 10.0 in r, "a" in r, -10 in r, True in range(3), None in r, 14.5 in r)
print(r.index(14), r.count(14), r.count(15), r.count(14.0), r.count("a"), r.index(18.0))
attempt("index", lambda: r.index(15))
attempt("index", lambda: r.index("a"))
attempt("index", lambda: r.index())
attempt("count", lambda: r.count())
attempt("range", lambda: range())
attempt("range", lambda: range(1, 2, 3, 4))
attempt("range", lambda: range(1, 2, 0))
attempt("range", lambda: range("a"))
attempt("range", lambda: range(1.5))
attempt("range", lambda: range(1, None))
attempt("range", lambda: range(stop=3))
attempt("order", lambda: range(1) < range(2))
attempt("add", lambda: range(1) + range(2))

def assign(name):
    setattr(r, name, 1)

attempt("assign", lambda: assign("start"))
print(range(0, 3, 2) == range(0, 4, 2), range(0) == range(5, 5), range(1) == range(0, 1, 7), range(3) == [0, 1, 2])
print(range(3) != range(4), range(0, 10, 3) == range(0, 10, 4), range(3) == range(3))
print(hash(range(0, 3, 2)) == hash(range(0, 4, 2)), hash(range(0)) == hash(range(7, 7)), {range(3): "a"}[range(0, 3)])
print(hash(range(3)) == hash((3, 0, 1)), hash(range(1)) == hash((1, 0, None)), hash(range(0)) == hash((0, None, None)))
big = 10**20
b = range(big, big + 10, 3)
print(b, list(b), len(b), b[2], b[-1], b[1:3], big + 3 in b, big + 4 in b, b.index(big + 6), list(reversed(b)))
huge = range(-big, big)
print(huge[5], huge[-1], huge[big], 0 in huge, big in huge, bool(huge), huge[::big])
attempt("len", lambda: len(huge))
attempt("len", lambda: len(range(2**63)))
print(len(range(2**63 - 1)), range(2**63)[2**62], range(2**63 - 3, 2**63 + 3, 2)[-1])
print(list(range(2**63 - 3, 2**63 + 3, 2)), list(range(-2**63, -2**63 + 3)), list(range(2**63 - 1, 2**63 - 4, -1)))
print(list(range(0, -2**64, -2**63)), list(reversed(range(-2**63, -2**63 + 3))), range(0, 2**64, 2**63)[1])
it = iter(range(3))
print(type(it).__name__, it.__length_hint__(), next(it), it.__length_hint__(), list(it), list(it), iter(it) is it)
it = iter(b)
print(type(it).__name__, it.__length_hint__(), next(it), it.__length_hint__(), list(it), list(it))
it = reversed(range(3))
print(type(it).__name__, list(it))

class Index:
    def __init__(self, value):
        self.value = value
    def __index__(self):
        return self.value

print(range(Index(3)), range(5)[Index(2)], range(Index(1), Index(9), Index(4)))
total = 0
for i in range(1000):
    for k in range(i, i + 3):
        total += k
print(total)
for i in range(3):
    i += 10
    print(i)
print(sum(range(101)), max(range(5)), min(range(5, 1, -1)), sorted(range(3, 0, -1)), tuple(range(3)), [*range(2)])

# which iterators count in machine words, and where they go on
M = 2**63
for r in (range(M - 3, M - 1, 2), range(M - 3, M, 2), range(M - 1, M - 1), range(M - 1, M - 1, 2), range(5, 5), range(5, 3),
          range(-M, -M + 3, 2), range(-M + 2, -M - 1, -2), range(-M + 1, -M, -1), range(-M + 1, -M, -2), range(-M, -M), range(-M, M - 1),
          range(0, M - 1), range(-1, M - 1), range(0, -M, -M), range(0, 1, M - 1), range(0, 2, M - 1), range(0, 1, M), range(M - 1, 0, -M)):
    for make in iter, reversed:
        it = make(r)
        print(r, type(it).__name__, it.__reduce__(), next(it, None), it.__reduce__())
