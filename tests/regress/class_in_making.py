# A metaclass's mro() meets a class that has no order yet, and may change its bases.


class Watch(type):
    hook = None

    def mro(cls):
        hook, Watch.hook = Watch.hook, None
        if hook is not None:
            hook(cls)
        return super().mro()


def make(hook):
    Watch.hook = hook
    try:
        class A(metaclass=Watch):
            pass
        print([c.__name__ for c in A.__mro__])
    except TypeError as e:
        print("TypeError:", e)


def extend(cls):
    try:
        type("X", (cls,), {})
    except TypeError as e:
        print("TypeError:", e)


def look(cls):
    print(cls.__mro__, cls.__bases__, [n for n in dir(cls) if n == "mark"])
    cls.mark = 1
    print(hasattr(super(cls, cls), "xxx"), cls.__dict__["mark"])


make(extend)
make(look)
make(lambda cls: setattr(cls, "__bases__", cls.__bases__ + ()))
make(lambda cls: setattr(cls, "__bases__", (int,)))


class Gone(type):
    def mro(cls):
        return (str,) if cls.__name__ == "S" else (Plain,)


class Plain:
    pass


for name in "AS":
    try:
        Gone(name, (), {})
    except TypeError as e:
        print("TypeError:", e)

# mro() of a class whose bases are set: what it sets itself counts


class Again(type):
    wanted = None

    def mro(cls):
        wanted, Again.wanted = Again.wanted, None
        if wanted is not None:
            cls.__bases__ = wanted
        return super().mro()


class Base(metaclass=Again):
    pass


class B1(Base):
    pass


class B2(Base):
    pass


class C(Base):
    pass


Again.wanted = (B2,)
C.__bases__ = (B1,)
print(C.__bases__, C.__mro__)
print(Base.__subclasses__(), B1.__subclasses__(), B2.__subclasses__())

# an mro() that fails leaves all orders as they were


class Fails(type):
    at = None

    def mro(cls):
        if cls.__name__ == Fails.at:
            raise RuntimeError(cls.__name__)
        return super().mro()


class Top(metaclass=Fails):
    def hello(self):
        return "top"


class Other(metaclass=Fails):
    def hello(self):
        return "other"


class Middle(Top):
    pass


class Leaf(Middle):
    pass


for Fails.at in "Middle", "Leaf", None:
    try:
        Middle.__bases__ = (Other,)
    except RuntimeError as e:
        print("RuntimeError:", e)
    print(Leaf.__mro__, Leaf().hello(), Top.__subclasses__(), Other.__subclasses__())

# which bases can stand for which


class O1:
    pass


class O2:
    pass


class S1:
    __slots__ = ("a",)


class S2:
    __slots__ = ("a",)


class E1:
    __slots__ = ()


class D1(dict):
    pass


class I1(int):
    pass


kinds = [O1, O2, S1, S2, E1, D1, I1, object, dict]
for old in kinds:
    for new in kinds:
        sub = type("Sub", (old,), {})
        try:
            sub.__bases__ = (new,)
            print(old.__name__, new.__name__, "fits", sub.__mro__[1:])
        except TypeError as e:
            print(old.__name__, e)
