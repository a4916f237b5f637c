# The order of hooks when a class is made: prepare, body, set_name, init_subclass, decorators.
def log(*parts):
    print(*parts)
    return parts[-1]


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kwargs):
        log("prepare", name, [b.__name__ for b in bases], sorted(kwargs))
        return {"from_prepare": 1}

    def __new__(mcls, name, bases, namespace, **kwargs):
        log("new", name, [k for k in namespace if not k.startswith("__")], sorted(kwargs))
        made = super().__new__(mcls, name, bases, namespace, **kwargs)
        log("made", name)
        return made

    def __init__(cls, name, bases, namespace, **kwargs):
        log("init", name)
        super().__init__(name, bases, namespace)

    def __call__(cls, *args):
        log("call", cls.__name__, args)
        return super().__call__(*args)


class Attribute:
    def __set_name__(self, owner, name):
        log("set_name", owner.__name__, name)


class Base(metaclass=Meta):
    def __init_subclass__(cls, option=None):
        super().__init_subclass__()
        log("init_subclass", cls.__name__, option)

    def __init__(self, *args):
        log("instance init", args)


def decorate(label):
    log("decorator made", label)
    return lambda cls: log("decorating", label, cls.__name__) and cls


@decorate("outer")
@decorate("inner")
class Child(Base, option="yes"):
    log("body starts")
    a = Attribute()
    b = a
    log("body ends", from_prepare)


print(Child(1).from_prepare, Child.__name__)


class Failing:
    def __set_name__(self, owner, name):
        raise ValueError("in set_name")


for build in (lambda: type("X", (), {"f": Failing()}), lambda: Meta("Y", (Base,), {}, unknown=1),
              lambda: type("Z", (Base,), {}, option=2), lambda: type("W", (), {}, option=2),
              lambda: type("V", (), {"__init_subclass__": 5}), lambda: type(1, 2),
              lambda: type("N", (), {}).__new__(5),
              lambda: type("a\0b", (), {}), lambda: type(5, (), {}), lambda: type("T", [], {}),
              lambda: type("T", (), [])):
    try:
        print(build())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error, getattr(error, "__notes__", ""))


def function_meta(name, bases, namespace):
    return name, bases, sorted(k for k in namespace if k[0] != "_")


class NotAClass(metaclass=function_meta):
    value = 1


print(NotAClass)
