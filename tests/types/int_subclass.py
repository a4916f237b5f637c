# int: instances of subclasses keep class, attributes and value; operators give plain ints.
# stress: none, it counts what a collection finds
import gc


class Number(int):
    def __new__(cls, value=0, note=None):
        self = super().__new__(cls, value)
        self.note = note
        return self


class Slim(int):
    __slots__ = ()


for value in (5, 300, 2 ** 70, -(2 ** 200)):
    n = Number(value, "n")
    print(n, n.note, type(n).__name__, n == value, hash(n) == hash(value), n.__dict__)
    print([type(x).__name__ for x in (+n, -n, abs(n), ~n, n + 1, 1 + n, n * n, n // 1, n >> 0, n & n, n.real, n.conjugate(), n.numerator, round(n), int(n), n.__index__(), n.__trunc__(), n.__floor__())])
    n.extra = [n.note]
    n.note = "changed"
    print(n.note, n.extra, repr(n), str(n), f"{n:>5}"[:10], n.bit_length(), bool(n), float(n) == float(value))
    s = Slim(value)
    print(s, type(s).__name__, s == n, s is not n, hasattr(s, "__dict__"), Slim(n) == value)
print(Number("12"), Number(3.9), Number(b"7"), int(Number(9)), type(int(Number(9))).__name__, isinstance(Number(1), int), Number() == 0)
print({Number(1): "a"}[1], [10, 20, 30][Number(1)], sum([Number(1), Number(2)]), max(Number(3), 2), range(3)[Number(2)], "x" * Number(3))


class Odd(int):
    def __add__(self, other):
        return "added"

    def __repr__(self):
        return f"Odd({int(self)})"

    def __eq__(self, other):
        return "equal"

    def __hash__(self):
        return 42

    def __index__(self):
        return 1


o = Odd(5)
print(o + 1, 1 + o, repr(o), str(o), o == 6, hash(o), o - 1, [1, 2][o - 4], f"{o}", "%d" % o)
for _ in range(3):
    loop = Number(2 ** 80)
    loop.me = loop
    del loop
print(gc.collect() >= 3)


class Meta:
    def __int__(self):
        return Number(7)


class Wrong:
    def __int__(self):
        return 1.5


class Index:
    def __index__(self):
        return 2 ** 65


print(type(int(Index())).__name__, int(Index()), hex(Index()), type(True + True), int.__new__(Slim, 4), Slim.__mro__[1].__name__)
for action in (lambda: int(Wrong()), lambda: int.__new__(str), lambda: int.__new__(5), lambda: int.__new__(bool, 1), lambda: int.__add__(1.0, 2),
               lambda: int.real.__set__(5, 1), lambda: setattr(5, "x", 1), lambda: int.bit_length("a")):
    try:
        print(action())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
