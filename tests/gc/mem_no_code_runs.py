# oracle: none, the module mem is Ouro's own
# Looking at memory runs no code of the program, whatever its classes define.
import mem
import types


def never(name):
    def called(*args, **kwargs):
        raise RuntimeError(f"{name} ran")
    return called


class Bad:
    def __init__(self, value):
        object.__setattr__(self, "value", value)

    for name in ("__repr__", "__str__", "__sizeof__", "__eq__", "__len__", "__iter__",
                 "__bool__", "__format__", "__dir__", "__reduce__", "__getattr__"):
        locals()[name] = never(name)
    __getattribute__ = never("__getattribute__")
    __hash__ = object.__hash__


class BadList(list):
    __len__ = __iter__ = __getitem__ = __repr__ = never("a list's method")


class BadDict(dict):
    __len__ = __iter__ = __getitem__ = __repr__ = items = keys = never("a dict's method")


class Meta(type):
    __getattribute__ = never("the metaclass's __getattribute__")
    __instancecheck__ = __subclasscheck__ = never("the metaclass's check")


class Odd(metaclass=Meta):
    pass


class Liar:
    @property
    def __class__(self):
        raise RuntimeError("__class__ ran")


value = [1]
kept = [Bad(value), BadList([value]), BadDict(key=value), Odd, Odd(), Liar()]
for x in kept:
    print(mem.why(x))
    graph = mem.graph(x)
    print(graph)
    print(len(graph.dot()) > 50, len(graph.svg()) > 50, mem.size(x) > 0, mem.deep(x) >= 0,
          mem.retained(x) >= 0)
print(mem.why(value))
print(mem.growth(kept[1]), mem.growth(kept[2]), sep="\n")
print(mem.explain(kept[0], Bad(1)))
try:
    mem.growth(kept[5])
except TypeError as error:
    print(error)


# Holders that have no function of their own to name them.
def held():
    here = object()

    def inner():
        pass
    inner.__doc__ = here
    print(mem.why(here))

    class Body:
        attribute = here
    print(mem.why(here))
    return Body, inner


held()
name = "a name that was asked for"[2:6] + "_"
holder = types.SimpleNamespace()
setattr(holder, name, 1)
getattr(holder, name)
name = next(key for key in holder.__dict__)
del holder
print(mem.why(name))
