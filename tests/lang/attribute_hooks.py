# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__, __slots__.
class Fallback:
    def __init__(self):
        self.present = 1

    def __getattr__(self, name):
        if name.startswith("dyn_"):
            return name[4:]
        raise AttributeError(f"no {name} here")


f = Fallback()
print(f.present, f.dyn_hello, getattr(f, "dyn_x", 0), getattr(f, "nope", "default"))
try:
    f.nope
except AttributeError as error:
    print(error)
print(hasattr(f, "dyn_a"), hasattr(f, "b"))


class Everything:
    x = 1

    def __getattribute__(self, name):
        if name == "secret":
            raise AttributeError("hidden")
        return ("got", name) if name == "y" else super().__getattribute__(name)

    def __getattr__(self, name):
        return ("fallback", name)


e = Everything()
print(e.x, e.y, e.secret, e.other)


class Logged:
    def __setattr__(self, name, value):
        print("set", name, value)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)


g = Logged()
g.a = 1
g.a += 1
del g.a
print(g.__dict__)


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1


s = Slotted()
s.b = 2
print(s.a, s.b, hasattr(s, "__dict__"))
try:
    s.c = 3
except AttributeError as error:
    print(error)
del s.a
try:
    s.a
except AttributeError as error:
    print(error)


class More(Slotted):
    __slots__ = ("d",)


m = More()
m.d = 4
print(m.a, m.d, More.__slots__)


class Loose(Slotted):
    pass


loose = Loose()
loose.z = 5
print(loose.z, loose.__dict__, loose.a)


class Dir:
    def __dir__(self):
        return ["c", "a", "b"]


print(dir(Dir()))
print([n for n in dir(s) if not n.startswith("_")])
try:
    class Conflict:
        __slots__ = ("x",)
        x = 1
except ValueError as error:
    print(error)
try:
    (5).x = 1
except AttributeError as error:
    print(error)
try:
    object().x = 1
except AttributeError as error:
    print(error)
