# __new__, __init__, __del__, singletons, __repr__ and __str__ and __format__.
class Tracked:
    def __new__(cls, *args, **kwargs):
        print("new", cls.__name__, args, kwargs)
        return super().__new__(cls)

    def __init__(self, *args, **kwargs):
        print("init", args, kwargs)


Tracked(1, k=2)


class Singleton:
    instance = None

    def __new__(cls):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance


print(Singleton() is Singleton())


class Other:
    def __new__(cls):
        return "not an instance"

    def __init__(self):
        print("never called")


print(Other())


class Dying:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


d = Dying("one")
d = Dying("two")
del d
Dying("three")


def scope():
    local = Dying("local")
    print("in scope")


scope()
items = [Dying("a"), Dying("b")]
items.pop()
items.clear()
print("cleared")


class Shown:
    def __repr__(self):
        return "<repr>"

    def __str__(self):
        return "str"

    def __format__(self, spec):
        return f"format({spec})"

    def __bytes__(self):
        return b"bytes"


s = Shown()
print(s, repr(s), str(s), [s], f"{s} {s!r} {s!s} {s:spec}", "%s %r" % (s, s), bytes(s))
print(format(s, "x"), "{} {:y} {!r}".format(s, s, s))


class OnlyRepr:
    def __repr__(self):
        return "only repr"


print(str(OnlyRepr()), f"{OnlyRepr()}")


class BadRepr:
    def __repr__(self):
        return 5


for function in (repr, str):
    try:
        function(BadRepr())
    except TypeError as error:
        print(error)
try:
    format(OnlyRepr(), "spec")
except TypeError as error:
    print(error)
try:
    object.__new__(5)
except TypeError as error:
    print(error)
try:
    object(1)
except TypeError as error:
    print(error)
