# property: getter, setter, deleter chains, doc, inheritance, names, errors.
class C:
    def __init__(self):
        self._x = 1

    @property
    def x(self):
        "doc of x"
        return self._x

    @x.setter
    def x(self, value):
        self._x = value

    @x.deleter
    def x(self):
        del self._x

    read_only = property(lambda self: "ro", doc="given doc")
    write_only = property(None, lambda self, v: print("set", v))
    nothing = property()


c = C()
c.x = 5
print(c.x, C.x.__doc__, C.read_only.__doc__, C.x.fget.__name__, C.x.fset.__name__, C.nothing.fget)
del c.x
for action in (lambda: c.x, lambda: setattr(c, "read_only", 1), lambda: delattr(c, "read_only"),
               lambda: c.write_only,
               lambda: c.nothing, lambda: setattr(c, "nothing", 1), lambda: delattr(c,
               "write_only"),
               lambda: property(1, 2, 3, 4, 5), lambda: C.x.__get__(),
               lambda: property(5).__get__(c)):
    try:
        print(action())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
c.write_only = 7
c.__dict__["x"] = "hidden"
c._x = 3
print(c.x, C.x.__get__(None, C) is C.x, C.x.__get__(c), type(C.x).__name__, C.x.__name__,
      C.nothing.__name__)


class D(C):
    @C.x.getter
    def x(self):
        return "D " + str(super().x)


d = D()
d.x = 9
print(d.x, D.x.__doc__, D.x.fset is C.x.fset)


class Sub(property):
    "doc of the class"
    extra = 1


class E:
    @Sub
    def p(self):
        "doc of p"

    @p.setter
    def p(self, value):
        pass


print(type(E.p).__name__, E.p.__doc__, E.p.extra, E().p)
E.p.__doc__ = "changed"
print(E.p.__doc__)
for name in ("fget", "fset", "__name__"):
    try:
        setattr(E.p, name, "renamed")
        print(E.p.__name__)
    except AttributeError as error:
        print(error)


class Raises:
    @property
    def bad(self):
        return self.missing

    def __getattr__(self, name):
        return f"getattr {name}"


print(Raises().bad, Raises.bad.__isabstractmethod__, hasattr(C(), "nothing"))
