# Class patterns with inherited __match_args__, metaclass checks and builtin positions.
class Shape:
    __match_args__ = ("name",)

    def __init__(self, name):
        self.name = name


class Square(Shape):
    __match_args__ = ("side", "name")

    def __init__(self, side):
        super().__init__("square")
        self.side = side


class Unit(Square):
    def __init__(self):
        super().__init__(1)


def describe(value):
    match value:
        case Unit(side=s):
            return f"unit {s}"
        case Square(side, name) if side > 5:
            return f"big {name} {side}"
        case Square(5 | 4 as s):
            return f"four or five: {s}"
        case Shape("circle" | "square" as n):
            return f"shape {n}"
        case Shape(name=str(n)):
            return f"other {n}"
        case bool(b):
            return f"bool {b}"
        case int(n) | float(n):
            return f"number {n}"
        case str() as s:
            return f"str {s}"
    return "nothing"


for value in (Unit(), Square(9), Square(5), Square(2), Shape("circle"), Shape("line"),
              Shape(3), True, 3, 2.5, "s", None):
    print(describe(value))


class AnyEven(type):
    def __instancecheck__(cls, value):
        return isinstance(value, int) and value % 2 == 0


class Even(metaclass=AnyEven):
    pass


for n in (3, 4):
    match n:
        case Even():
            print(n, "is even")
        case _:
            print(n, "is not")
for pattern in ("Shape(1, 2)", "Even(1)", "Square(1, side=2)", "n()"):
    value = 4 if "Even" in pattern else Square(1)
    try:
        exec(f"match value:\n case {pattern}: print('matched')\n case _: print('no')")
    except TypeError as error:
        print(error)
