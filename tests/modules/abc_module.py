# Abstract classes: what cannot be made, virtual subclasses, hooks, caches, updates.
import abc
from abc import ABC, ABCMeta, abstractmethod


class Shape(ABC):
    """A shape."""

    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def name(self): ...

    @classmethod
    @abstractmethod
    def make(cls): ...

    @staticmethod
    @abstractmethod
    def count(): ...

    def both(self):
        return self.name, self.area()


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2

    name = property(lambda self: "square")

    @classmethod
    def make(cls):
        return cls(1)

    @staticmethod
    def count():
        return 4


for cls in Shape, type("Half", (Shape,), {"area": lambda self: 0}), type("Last", (Square,), {"area": abstractmethod(lambda self: 0)}):
    try:
        cls(1)
    except TypeError as error:
        print(error)
print(Square(3).both(), Square.make().area(), sorted(Shape.__abstractmethods__), Square.__abstractmethods__)


@Shape.register
class Blob:
    pass


class Other(Blob):
    pass


print(isinstance(Blob(), Shape), issubclass(Other, Shape), Shape in Blob.__mro__, issubclass(int, Shape))
Shape.register(int)
print(issubclass(int, Shape), issubclass(bool, Shape), isinstance(True, Shape))
try:
    Square.register(Shape)
except RuntimeError as error:
    print(error)
for bad in 5, "x", Square(1):
    try:
        Shape.register(bad)
    except TypeError as error:
        print(error)


class Sized(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Sized:
            return any("size" in base.__dict__ for base in other.__mro__) or NotImplemented
        return NotImplemented


class Duck:
    size = 1


print(issubclass(Duck, Sized), issubclass(str, Sized), isinstance(Duck(), Sized))
token = abc.get_cache_token()
Sized.register(str)
print(issubclass(str, Sized), abc.get_cache_token() != token)


class Late(ABC):
    @abstractmethod
    def f(self): ...


def f(self):
    return "late"


try:
    Late()
except TypeError as error:
    print(error)
Late.f = f
print(abc.update_abstractmethods(Late) is Late, Late().f())
print(type(Late), ABCMeta.__mro__, abstractmethod(f).__isabstractmethod__)


class Meta(ABCMeta):
    def __instancecheck__(cls, instance):
        return instance == 7 or super().__instancecheck__(instance)


class Seven(metaclass=Meta):
    pass


print(isinstance(7, Seven), isinstance(8, Seven), isinstance(Seven(), Seven))
for old in abc.abstractproperty, abc.abstractclassmethod, abc.abstractstaticmethod:
    print(old.__name__, old(f).__isabstractmethod__)


# A class whose making failed half-way is still among the subclasses.
class Whole(ABC):
    pass


try:
    class Half(Whole, tag=3):
        pass
except TypeError as e:
    print(e)
print(isinstance([], Whole), issubclass(int, Whole))
