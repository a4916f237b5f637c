# Where a subclass of property keeps its text; __dict__ of the wrappers of functions;
# classes whose bases change between built-in and not.


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


def documented(self):
    "text"


class Loud(property):
    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)


class Slotted(property):
    __slots__ = ()


class Texted(property):
    "of the class"


Loud(), Loud(documented), Loud(doc="x"), Loud(lambda self: 1)
attempt(lambda: Slotted().__doc__)
attempt(lambda: Slotted(documented))
attempt(lambda: Slotted(doc="x").__doc__)
attempt(lambda: Slotted(lambda self: 1).__doc__)
print(Loud(documented).__doc__, Loud(documented, doc="z").__doc__)
print(Texted().__doc__, Texted(documented).__doc__, Texted(lambda self: 1).__doc__)


class Method(classmethod):
    pass


def store(wrapper, value):
    wrapper.__dict__ = value
    return wrapper.__dict__


for wrapper in (classmethod(len), staticmethod(len), Method(len)):
    attempt(lambda: store(wrapper, {"a": 1}))
    attempt(lambda: store(wrapper, 5))


class A:
    pass


class B:
    pass


class C(A):
    pass


def rebase(cls, *bases):
    cls.__bases__ = bases
    return cls.__mro__


attempt(lambda: rebase(A, B))
attempt(lambda: rebase(C, object))
attempt(lambda: rebase(C, B))
