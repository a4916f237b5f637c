# Metaclasses, __init_subclass__, __prepare__, type() with three arguments.
class Meta(type):
    def __new__(mcls, name, bases, namespace, **options):
        print("new", name, sorted(k for k in namespace if not k.startswith("__")), options)
        return super().__new__(mcls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **options):
        print("init", name)
        super().__init__(name, bases, namespace)

    def __call__(cls, *args):
        print("call", cls.__name__, args)
        return super().__call__(*args)

    def __len__(cls):
        return 7

    def __getitem__(cls, key):
        return f"{cls.__name__}[{key}]"

    @property
    def label(cls):
        return "label of " + cls.__name__


class A(metaclass=Meta, option=1):
    x = 1

    def __init__(self, n):
        self.n = n


class B(A):
    pass


print(A(5).n, len(A), A["k"], B.label, type(B).__name__, isinstance(A, Meta))
try:
    A(1).label
except AttributeError as error:
    print(error)


class Ordered(type):
    @classmethod
    def __prepare__(mcls, name, bases, **options):
        print("prepare", name, options)
        return {"injected": 42}

    def __new__(mcls, name, bases, namespace, **options):
        return super().__new__(mcls, name, bases, namespace)


class C(metaclass=Ordered, k="v"):
    doubled = injected * 2


print(C.injected, C.doubled)


class Plugin:
    registry = []

    def __init_subclass__(cls, /, label=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.registry.append((cls.__name__, label))


class P1(Plugin, label="one"):
    pass


class P2(P1):
    pass


print(Plugin.registry)
T = type("T", (Plugin,), {"value": 3, "get": lambda self: self.value}, label="three")
print(T().get(), T.__name__, Plugin.registry[-1], T.__mro__[1].__name__)


class M1(type):
    pass


class M2(type):
    pass


class X(metaclass=M1):
    pass


class Y(metaclass=M2):
    pass


try:
    class Z(X, Y):
        pass
except TypeError as error:
    print(error)
try:
    class W(Plugin, unknown=1):
        pass
except TypeError as error:
    print(error)


class D(metaclass=lambda name, bases, ns: (name, bases, ns["v"])):
    v = 9


print(D)


class Check(type):
    def __instancecheck__(cls, instance):
        return instance == 5

    def __subclasscheck__(cls, sub):
        return sub is int


class Five(metaclass=Check):
    pass


print(isinstance(5, Five), isinstance(6, Five), issubclass(int, Five), issubclass(str, Five))
print(type(type) is type, isinstance(type, object), issubclass(type, object))
