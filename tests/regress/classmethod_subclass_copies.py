# A subclass of classmethod or staticmethod sees by its __setattr__ what is copied from the
# function, and may refuse it.


class Shows:
    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)


class Class(Shows, classmethod):
    pass


class Static(Shows, staticmethod):
    pass


class Callable:
    "help"

    def __call__(self):
        pass


def function(x: int):
    "help of function"


for kind in Class, Static:
    for wrapped in function, Callable(), lambda: 0, type("Empty", (), {}):
        wrapper = kind(wrapped)
        print(sorted(wrapper.__dict__), wrapper.__doc__)


class Refuses(classmethod):
    def __setattr__(self, name, value):
        if name == "__qualname__":
            raise ValueError(name)
        super().__setattr__(name, value)


class Renames(classmethod):
    def __setattr__(self, name, value):
        self.__dict__[name] = name, value


class Doc(classmethod):
    @property
    def __doc__(self):
        return "own"


class Slot(staticmethod):
    __slots__ = "__doc__",


class Late(classmethod):
    def __init__(self, function):
        pass


for kind in Refuses, Doc:
    try:
        kind(function)
    except Exception as error:
        print(type(error).__name__, error)
print(Renames(function).__doc__, Renames(function).__name__, Slot(function).__doc__)
late = Late(function)
late.x = 5
print(late.__dict__, late.__doc__)
classmethod.__init__(late, function)
print(sorted(late.__dict__), late.__name__, late.__wrapped__ is function)
