# Private names, nested classes, class cells, __class__, __init_subclass__ order, name lookups.
class A:
    __private = 1

    def __init__(self):
        self.__x = 2
        self.__dunder__ = 3

    def get(self):
        return self.__private, self.__x, self.__dunder__

    def __method(self):
        return "private method"

    def call(self):
        return self.__method()


a = A()
print(a.get(), a.call(), sorted(a.__dict__), hasattr(a, "__x"), a._A__x, A._A__private)


class B(A):
    __private = 10

    def both(self):
        return self.__private, self._A__private


print(B().both())


class C:
    def name(self):
        return __class__.__name__

    @staticmethod
    def static():
        return __class__.__name__

    @classmethod
    def maker(cls):
        return cls.__name__, __class__.__name__


class D(C):
    pass


print(D().name(), D.static(), D.maker())


def make(base):
    class Made(base):
        def who(self):
            return "Made+" + super().who()
    return Made


class Root:
    def who(self):
        return "Root"


print(make(make(Root))().who())


class Outer:
    x = "outer x"

    class Inner:
        try:
            y = x
        except NameError as error:
            y = str(error)

    def method(self):
        return self.Inner.y


print(Outer().method())
x = "global x"


class Uses:
    y = x
    x = "class x"
    z = x


print(Uses.y, Uses.z)


class Callable:
    def __call__(self):
        return "instance call"


c = Callable()
c.__call__ = lambda: "instance attribute"
print(c())


class Len:
    pass


n = Len()
n.__len__ = lambda: 5
try:
    len(n)
except TypeError as error:
    print(error)
Len.__len__ = lambda self: 7
print(len(n))
Len.__len__ = lambda self: 8
print(len(n))
del Len.__len__
try:
    len(n)
except TypeError as error:
    print(error)


class Base:
    value = "base"

    def method(self):
        return "base method"


class Derived(Base):
    pass


d = Derived()
print([d.method() for _ in range(3)], d.value)
Derived.method = lambda self: "derived method"
Derived.value = "derived"
print(d.method(), d.value)
d.method = lambda: "instance method"
print(d.method())
del d.method
del Derived.method, Derived.value
print(d.method(), d.value)
Base.method = lambda self: "new base method"
print(d.method())
Derived.__bases__ = (Base,)
d.__dict__ = {"value": "replaced"}
print(d.value, vars(d))
for i in range(5):
    if i == 3:
        Base.value2 = "appears"
    print(getattr(d, "value2", None), end=" ")
print()
