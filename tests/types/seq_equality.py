# Comparison of sequences: element by element, identity first, mixed types, recursion.
class Eq:
    log = []

    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        Eq.log.append((self.n, getattr(other, "n", other)))
        return self.n == getattr(other, "n", other)

    def __lt__(self, other):
        Eq.log.append(("lt", self.n))
        return self.n < other.n


a, b = Eq(1), Eq(2)
print([a] == [a], Eq.log)
print([a, b] == [Eq(1), Eq(3)], Eq.log)
Eq.log.clear()
print((a, b) < (Eq(1), Eq(3)), Eq.log)
Eq.log.clear()
print([a] == [1, 2], Eq.log, [1, 2] == [a], Eq.log)
print(a in [b, a], [b, a].index(a), [b, Eq(1)].count(a))
nan = float("nan")
print([nan] == [nan], [nan] == [float("nan")], (nan,) == (nan,), {nan} == {nan}, {"k": nan} == {"k": nan}, [nan] < [nan], nan in (nan,))
print([1, 2] < [1, 2, 3], [1, 3] > [1, 2, 9], [] < [[]], [[1]] <= [[1]], (1, "a") == (1.0, "a"), [True] == [1], ["a"] != ["b"], "ab" < "abc" < "b")
print([1] == (1,), [1] != (1,), {1} == frozenset([1]), b"a" == bytearray(b"a"), range(2) == [0, 1], {1: 2} == {1.0: 2.0}, "1" == 1, None == False)
for action in (lambda: [1] < (1,), lambda: [1, "a"] < [1, 2], lambda: {1: 2} < {1: 3}, lambda: (1,) < None, lambda: [None] < [None], lambda: [None, 1] < [None, 2]):
    try:
        print(action())
    except TypeError as error:
        print(error)
x, y = [], []
x.append(x)
y.append(y)
print(x == x)
try:
    x == y
except RecursionError as error:
    print("RecursionError", error)


class Raises:
    def __eq__(self, other):
        raise ValueError("compared")


for action in (lambda: [Raises()] == [1], lambda: Raises() in [1], lambda: [1].index(Raises()), lambda: (Raises(),) < (1,), lambda: {1: Raises()} == {1: 2}, lambda: [1, 2].remove(Raises())):
    try:
        action()
    except ValueError as error:
        print(error)
