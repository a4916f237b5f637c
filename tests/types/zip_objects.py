# zip: lengths, strict, reuse of the tuple, errors in the middle.
def attempt(label, function):
    try:
        print(label, function())
    except Exception as error:
        print(label, type(error).__name__, error)

print(list(zip()), list(zip([1, 2])), list(zip([1, 2], "ab")), list(zip("abc", range(2), [7, 8, 9])), list(zip([], [1])))
print(list(zip([1], [2], strict=True)), list(zip(strict=True)), dict(zip("ab", [1, 2])), list(zip(*[(1, 2), (3, 4)])))
for lengths in ((1, 0), (0, 1), (1, 1, 0), (1, 1, 2), (0, 0, 1), (2, 1, 2), (1, 2, 2)):
    attempt(lengths, lambda: list(zip(*[range(n) for n in lengths], strict=True)))
    attempt(lengths, lambda: list(zip(*[range(n) for n in lengths])))
attempt("zip", lambda: zip(5))
attempt("zip", lambda: zip([], 5))
attempt("zip", lambda: zip([], foo=1))
z = zip([1, 2, 3], "abc")
print(next(z), next(z), iter(z) is z, list(z), list(z), type(z).__name__)
attempt("next", lambda: next(z))
kept = []
for pair in zip(range(3), range(3)):
    kept.append(pair)
print(kept, kept[0] is kept[1])
print([a + b for a, b in zip(range(5), range(5, 10))])
a, b = zip((1, 2), (3, 4))
print(a, b)

def numbers(n, log):
    for i in range(n):
        log.append(i)
        yield i
    log.append("end")

first, second = [], []
print(list(zip(numbers(3, first), numbers(2, second))), first, second)
first, second = [], []
attempt("strict", lambda: list(zip(numbers(2, first), numbers(3, second), strict=True)))
print(first, second)

def failing():
    yield 1
    raise ValueError("in the middle")

z = zip(failing(), range(5))
print(next(z))
attempt("failing", lambda: next(z))
attempt("failing", lambda: next(z))

class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("del", self.name)

for x, in zip(map(Noisy, "ab")):
    print("have", x.name)
del x
print("end")

class Pairs(zip):
    pass

p = Pairs([1], [2])
p.label = "kept"
print(type(p).__name__, p.label, list(p))
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(row) for row in zip(*matrix)], sum(x * y for x, y in zip([1, 2], [3, 4])))
nested = zip(zip("ab", "cd"), zip("ef", "gh"))
print(list(nested))
