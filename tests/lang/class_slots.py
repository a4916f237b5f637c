# __slots__: what they forbid, how they are inherited, what clashes.
class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


p = Point(1, 2)
for action in (lambda: setattr(p, "z", 3), lambda: p.__dict__, lambda: delattr(p, "z"),
               lambda: Point.x.__get__(5), lambda: Point.x.__set__(5, 1)):
    try:
        print(action())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
del p.x
try:
    p.x
except AttributeError as error:
    print(error, error.name)
try:
    del p.x
except AttributeError as error:
    print(error)
print(Point.__slots__, type(Point.x).__name__, Point.x, Point.x.__name__, Point.y.__objclass__)


class Named(Point):
    __slots__ = "name"


class Open(Point):
    pass


class Mixed(Point):
    __slots__ = ("w", "__dict__", "__weakref__")


n = Named(1, 2)
n.name = "n"
print(n.name, n.x, hasattr(n, "__dict__"))
o = Open(3, 4)
o.free = 5
print(o.__dict__, o.x)
m = Mixed(5, 6)
m.w, m.other = 7, 8
print(m.__dict__, m.w, m.x)


class Private:
    __slots__ = ("__secret",)

    def __init__(self):
        self.__secret = 1


print(Private.__slots__, Private()._Private__secret)


def attempt(slots, bases=(), **space):
    try:
        return type("T", bases, {"__slots__": slots, **space})
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


attempt(("a",), a=1)
attempt(("not a name",))
attempt((1,))
attempt(("__dict__", "__dict__"))
attempt(("__dict__",), (Open,))
attempt(("a",), (int,))
attempt(("a",), (tuple,))
attempt("abc")
attempt({"a": "doc of a", "b": None})


class Left:
    __slots__ = ("l",)


class Right:
    __slots__ = ("r",)


try:
    class Both(Left, Right):
        pass
except TypeError as error:
    print(error)


class Empty:
    __slots__ = ()


class Fine(Left, Empty):
    __slots__ = ()


f = Fine()
f.l = 1
print(f.l, Fine.__mro__[1:-1] == (Left, Empty))
a, b = Left(), Left()
a.l = 1
try:
    a.__class__ = Right
except TypeError as error:
    print(error)
try:
    a.__class__ = Point
except TypeError as error:
    print(error)
