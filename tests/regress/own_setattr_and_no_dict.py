# What object.__setattr__ says where there is no place for an attribute.
class Plain:
    __slots__ = ("x",)
    y = 1


class Own(Plain):
    __slots__ = ()

    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)


class Deletes(Plain):
    __slots__ = ()

    def __delattr__(self, name):
        object.__delattr__(self, name)


class Under(Own):
    __slots__ = ()


for cls in Plain, Own, Deletes, Under, object:
    for name in "z", "y":
        try:
            setattr(cls(), name, 1)
        except AttributeError as error:
            print(cls.__name__, error, error.name, type(error.obj).__name__)
        try:
            delattr(cls(), name)
        except AttributeError as error:
            print(cls.__name__, error, error.name, type(error.obj).__name__)
try:
    object.__setattr__(5, "z", 1)
except AttributeError as error:
    print(error)
