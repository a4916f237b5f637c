# Class patterns: __match_args__, positional and keyword, built-in types, errors.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Point3(Point):
    __match_args__ = Point.__match_args__ + ("z",)

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


def describe(value):
    match value:
        case Point3(0, 0, 0):
            return "origin 3"
        case Point3(z=z, x=1):
            return f"x=1 z={z}"
        case Point(x, 0):
            return f"on x axis {x}"
        case Point(x=0 | 1 as which):
            return f"x is {which}"
        case Point():
            return "point"
        case bool(b):
            return f"bool {b}"
        case int(n) | float(n) if n < 0:
            return f"negative {n}"
        case int(real=r, imag=0):
            return f"int {r}"
        case str() as s:
            return f"str {s!r}"
        case list([first, *_]) | tuple([first, *_]):
            return f"sequence from {first}"
        case dict({"key": Point(x=x)}):
            return f"dict with point {x}"
        case type():
            return "a class"
        case None:
            return "None"
        case _:
            return "other"


for value in (Point3(0, 0, 0), Point3(1, 2, 3), Point(5, 0), Point(1, 7), Point(8, 8), True, -3,
              -2.5, 7,
              2.5, "s", [1, 2], ("a",), [], {"key": Point(9, 9)}, {}, int, None, b"x"):
    print(describe(value))


def wrong(args, value=5):
    cls = type("Wrong", (), {"__match_args__": args} if args is not ... else {})
    instance = cls()
    instance.a = instance.b = 1
    try:
        match instance:
            case cls(x, y):
                return x, y
            case _:
                return "no match"
    except TypeError as error:
        return error


for args in (..., ("a",), ("a", "b"), ["a", "b"], ("a", 5), ("a", "a"), ("a", "missing"), "ab",
             None):
    print(args, "->", wrong(args))
for pattern in ("int(1, 2)", "int(5, real=5)", "str(x, y)", "len(x)", "object(x)", "Point(1, x=1)",
                "Point(1, 2, 3)"):
    value = "Point(1, 2)" if "Point" in pattern else "5" if "int" in pattern else "'s'"
    try:
        exec(f"match {value}:\n  case {pattern}: print('yes')\n  case _: print('no')")
    except TypeError as error:
        print(error)
