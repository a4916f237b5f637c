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


# Weak references and dicts from secondary bases, and what types of variable size allow.
import weakref
class A: pass
def attempt(f):
    try: return f()
    except TypeError as e: return str(e)
class B1(int): pass
class B2(int, A): pass
class B3(int, A): __slots__ = ()
class B4(tuple, A): __slots__ = ()
class B5(str, A): __slots__ = ()
class B6(bytes, A): pass
class B7(list, A): __slots__ = ()
class B8(str): pass
class B9(tuple): pass
class BA(Exception, A): __slots__=()
for C in (B1,B2,B3,B4,B5,B6,B7,B8,B9,BA):
    print(C.__name__, [k for k in C.__dict__ if k in ('__dict__','__weakref__')], attempt(lambda: type(weakref.ref(C())).__name__))
def mk(base, slots): return type('M', (base,), {'__slots__': slots})
for b in (int, tuple, bytes, str, list, type, float, complex, frozenset, dict):
    print(b.__name__, attempt(lambda: mk(b, ('__weakref__',)).__name__), attempt(lambda: mk(b, ('__dict__',)).__name__), attempt(lambda: mk(b, ('__weakref__','__dict__')).__name__))
