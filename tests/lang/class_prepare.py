# __prepare__ gives the namespace of a class body; the metaclass sees what was stored.
class Recording(dict):
    def __init__(self):
        super().__init__()
        self.order = []

    def __setitem__(self, key, value):
        self.order.append(key)
        super().__setitem__(key, value)

    def __missing__(self, key):
        if key.startswith("auto_"):
            return key[5:]
        raise KeyError(key)


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **options):
        print("prepare", name, [b.__name__ for b in bases], options)
        return Recording()

    def __new__(mcs, name, bases, space, **options):
        cls = super().__new__(mcs, name, bases, dict(space))
        cls.order = [k for k in space.order if not k.startswith("__")]
        return cls

    def __init__(cls, name, bases, space, **options):
        print("init", name, sorted(options))
        super().__init__(name, bases, space)


class Shape(metaclass=Meta, colour="red"):
    b = 1
    a = auto_value
    b = 2

    def area(self):
        return 0


class Square(Shape):
    side = a_side = 3


print(Shape.order, Shape.a, Square.order, type(Square).__name__)
try:
    class Wrong(metaclass=Meta):
        x = undefined
except NameError as error:
    print(error)


class NoMapping(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return 5


try:
    class Bad(metaclass=NoMapping):
        pass
except TypeError as error:
    print(error)


def function_as_metaclass(name, bases, space, **options):
    print(name, bases, sorted(k for k in space if not k.startswith("__")), options)
    return 42


class Made(metaclass=function_as_metaclass, flag=True):
    x = 1


print(Made)


# What annotation scopes add: the cell of the namespace.
class Logged(dict):
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)


class Meta(type):
    def __prepare__(name, bases):
        return Logged()


class Generic[T](metaclass=Meta):
    def method(self):
        return T


class HasGenericMethod(metaclass=Meta):
    def method[T](self):
        return T


class HasGenericClass(metaclass=Meta):
    class Inner[T]:
        pass


class HasAlias(metaclass=Meta):
    type Alias = 5


class HasNone(metaclass=Meta):
    x: int
    method = lambda T: T
