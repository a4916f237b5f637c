# __length_hint__ of iterators: it shrinks as they advance; operator.length_hint and own hints.
from operator import length_hint

for make in (lambda: iter([1, 2, 3]), lambda: iter((1, 2, 3)), lambda: iter("abc"),
             lambda: iter(b"abc"), lambda: iter(range(3)), lambda: iter({1: 1, 2: 2, 3: 3}),
             lambda: iter({1, 2, 3}), lambda: reversed([1, 2, 3]), lambda: reversed({1: 1, 2: 2}),
             lambda: iter({1: 2}.items()), lambda: iter(bytearray(3))):
    iterator = make()
    hints = [length_hint(iterator, -1)]
    for _ in iterator:
        hints.append(length_hint(iterator, -1))
    print(type(iterator).__name__, hints)

growing = [1]
iterator = iter(growing)
growing += [2, 3]
print(length_hint(iterator), list(iterator), length_hint(iterator))


class Hint:
    def __init__(self, hint):
        self.hint = hint

    def __length_hint__(self):
        if isinstance(self.hint, type):
            raise self.hint("from the hint")
        return self.hint


for hint in (5, NotImplemented, TypeError, -1, "text", ValueError):
    try:
        print(length_hint(Hint(hint), 7))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(length_hint((i for i in "ab"), 9), length_hint(map(str, "ab"), 9), length_hint([1, 2]))
