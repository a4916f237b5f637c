# enumerate, reversed, iter(callable, sentinel) and iterators over sequences.
def attempt(label, function):
    try:
        print(label, function())
    except Exception as error:
        print(label, type(error).__name__, error)

print(list(enumerate("abc")), list(enumerate("ab", 5)), list(enumerate([], 1)), list(enumerate("ab", start=-1)), list(enumerate(iterable="z")))
print(list(enumerate("ab", 2**63 - 1)), list(enumerate("ab", 2**70)), list(enumerate("a", True)))
attempt("enumerate", lambda: enumerate(5))
attempt("enumerate", lambda: enumerate([], "a"))
attempt("enumerate", lambda: enumerate([], 1.5))
e = enumerate("ab")
print(next(e), iter(e) is e, list(e), list(e), type(e).__name__)
attempt("next", lambda: next(e))
kept = list(enumerate("ab"))
print(kept[0] is kept[1])
for i, (a, b) in enumerate([(1, 2), (3, 4)]):
    print(i, a, b)
total = 0
for i, x in enumerate(range(1000), 1):
    total += i * x
print(total)
print(list(reversed([1, 2])), list(reversed("abc")), list(reversed((1, 2))), list(reversed(range(3))), list(reversed({1: 2, 3: 4})), list(reversed(b"ab")))
attempt("reversed", lambda: reversed(5))
attempt("reversed", lambda: reversed({1, 2}))
attempt("reversed", lambda: reversed(iter([])))
attempt("reversed", lambda: reversed())
print([type(iter(x)).__name__ for x in ([], (), b"", range(0), set())])
print([type(reversed(x)).__name__ for x in ([], (), "", range(0), {})])

class Sequence:
    def __init__(self, n):
        self.n = n
    def __len__(self):
        return self.n
    def __getitem__(self, index):
        if index >= 5:
            raise IndexError(index)
        return index * 10

print(list(Sequence(3)), list(reversed(Sequence(3))), 20 in Sequence(3), type(iter(Sequence(1))).__name__, list(reversed(Sequence(0))))
it = reversed(Sequence(3))
print(it.__length_hint__(), next(it), it.__length_hint__(), list(it), list(it), it.__length_hint__())
attempt("too long", lambda: list(reversed(Sequence(9))))

class Reversible:
    def __reversed__(self):
        return iter("xyz")

class NotReversible(dict):
    __reversed__ = None

print(list(reversed(Reversible())))
attempt("none", lambda: reversed(NotReversible()))

class Failing:
    def __len__(self):
        return 2
    def __getitem__(self, index):
        raise KeyError(index)

attempt("failing", lambda: list(Failing()))
attempt("failing", lambda: list(reversed(Failing())))

numbers = iter([1, 2, 3, 0, 4])
print(list(iter(lambda: next(numbers), 0)), list(numbers))
it = iter(lambda: 5, 5)
print(list(it), list(it), type(it).__name__)
ended = iter([])
print(list(iter(lambda: next(ended), None)))
attempt("call", lambda: iter(5, 6))
attempt("call", lambda: list(iter(lambda: 1 / 0, 6)))
attempt("iter", lambda: iter(5))
for sequence in ([1, 2], (1, 2), "ab", b"ab", "é€", range(2)):
    it = iter(sequence)
    print(sequence, it.__length_hint__(), next(it), it.__length_hint__(), list(it), it.__length_hint__(), list(it), iter(it) is it)
it = iter([1, 2, 3, 4])
it.__setstate__(2)
print(list(it))
it = reversed([1, 2, 3, 4])
it.__setstate__(1)
print(list(it))
