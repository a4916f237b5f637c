# Built-in __new__ without keywords leave them to the __init__ of a subclass.
from itertools import chain, cycle, islice, starmap

for base, args in [(float, (1.5,)), (tuple, ([1, 2],)), (frozenset, ("a",)), (map, (str, [1])),
                   (filter, (None, [1])), (chain, ([1], [2])), (cycle, ([1],)), (islice, ([1, 2], 1)),
                   (starmap, (pow, [(2, 3)])), (zip, ([1],)),
                   (set, ([1],)), (bytes, (b"x",)), (int, (3,))]:
    class WithInit(base):
        def __init__(self, *args, newarg=None):
            self.newarg = newarg

    class Without(base):
        pass

    class WithNew(base):
        def __new__(cls, *args, newarg=None):
            self = super().__new__(cls, *args)
            self.newarg = newarg
            return self

    for cls in WithInit, Without, WithNew:
        try:
            made = cls(*args, newarg=3)
        except TypeError as error:
            print(base.__name__, cls.__name__, str(error).replace(cls.__name__, base.__name__))
        else:
            print(base.__name__, cls.__name__, getattr(made, "newarg", None))


# A mapping whose own methods raise AttributeError is none.
class Broken:
    def __init__(self, keys=None, item=None):
        self.keys_error, self.item_error = keys, item

    def keys(self):
        if self.keys_error:
            raise self.keys_error
        return ["x"]

    def __getitem__(self, key):
        if self.item_error:
            raise self.item_error
        return 1


def takes(**kw):
    return kw


for broken in Broken(), Broken(AttributeError(1)), Broken(ValueError(2)), Broken(None, AttributeError(3)), Broken(None, OSError(4)):
    for call in lambda: takes(**broken), lambda: {**broken}, lambda: takes(a=1, **broken), lambda: {}.update(broken):
        try:
            print(call())
        except Exception as e:
            print(type(e).__name__, e, e.__context__)
