# What the interpreter tries when a special method is missing.
class Items:
    def __getitem__(self, index):
        if index >= 3:
            raise IndexError(index)
        return index * 10


items = Items()
print(list(items), 20 in items, 25 in items, max(items), sorted(items, reverse=True), [*items], dict(zip("abc", items)))
first, *others = items
print(first, others, sum(items), tuple(map(str, items)))
try:
    len(items)
except TypeError as error:
    print(error)
try:
    reversed(items)
except TypeError as error:
    print(error)


class Sized(Items):
    def __len__(self):
        return 3


print(list(reversed(Sized())), bool(Sized()))


class Lengths:
    def __init__(self, value):
        self.value = value

    def __len__(self):
        return self.value


for value in (0, 5, -1, 2**70, "x", True, None):
    try:
        print(len(Lengths(value)), bool(Lengths(value)))
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)


class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        return self.value


for value in (True, False, 1, None):
    try:
        print(not Truth(value))
    except TypeError as error:
        print(error)


class Text:
    def __init__(self, value):
        self.value = value

    def __str__(self):
        return self.value

    __repr__ = __format__ = None


class Text2(Text):
    __repr__ = Text.__str__


for make in (lambda: str(Text(5)), lambda: str(Text("ok")), lambda: repr(Text2(b"")), lambda: f"{Text2('x')}", lambda: repr(Text("x")),
             lambda: "%s" % Text("percent"), lambda: [Text2("in list")]):
    try:
        print(make())
    except TypeError as error:
        print(error)


class Index:
    def __index__(self):
        return 3


i = Index()
print([0, 1, 2, 3, 4][i], range(i), "ab" * i, bytes(i), hex(i), (5).__pow__(i), list(range(10))[i:], chr(i) == "\x03", int(i), float(i),
      complex(i), round(2.34567, i), "abcdef"[:i], 1 << int(i))


class Converts:
    def __int__(self):
        return 7

    def __float__(self):
        return 7.5

    def __complex__(self):
        return 7j

    def __trunc__(self):
        return 8

    def __round__(self, digits="none"):
        return ("round", digits)

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __abs__(self):
        return "abs"

    def __bytes__(self):
        return b"bytes"


import math
c = Converts()
print(int(c), float(c), complex(c), round(c), round(c, 2), math.floor(c), math.ceil(c), math.trunc(c), abs(c), bytes(c))


class Hint:
    def __init__(self, hint):
        self.hint = hint

    def __length_hint__(self):
        return self.hint

    def __iter__(self):
        return iter((1, 2))


for hint in (5, NotImplemented, -1, "x"):
    try:
        print(list(Hint(hint)))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
