# What a class says of the layout of its instances: whether they have a dict, whether weak
# references to them can be made, whether they end in items.
import dataclasses
import typing


class Plain:
    pass


class Slots:
    __slots__ = ("a",)


class Weak:
    __slots__ = ("__weakref__",)


class Dict:
    __slots__ = ("__dict__",)


class Derived(Slots):
    pass


class Error(Exception):
    pass


class Items(tuple):
    pass


class Meta(type):
    pass


for cls in (object, int, bytes, tuple, str, list, dict, set, type, ValueError, type(len), type(typing),
            Plain, Slots, Weak, Dict, Derived, Error, Items, Meta, typing.Generic):
    print(f"{cls.__name__:28}", cls.__basicsize__ > 0, issubclass(cls, type) or cls.__itemsize__ > 0, cls.__dictoffset__ != 0,
          cls.__weakrefoffset__ != 0)

T = typing.TypeVar("T")


@dataclasses.dataclass(slots=True, weakref_slot=True)
class Old(typing.Generic[T]):
    x: int = 0


@dataclasses.dataclass(slots=True, weakref_slot=True)
class New[T]:
    x: int = 0


print(Old.__slots__, New.__slots__, New.__weakref__)


# A class that a metaclass calls in its own way has the signature of that, or none.
class Calls(type):
    def __call__(cls, first, *rest, key=None):
        return super().__call__(first)


class Opaque(type):
    __call__ = dict


for meta in type, Calls, Opaque:
    @dataclasses.dataclass
    class Data(metaclass=meta):
        x: int = 1

    print(Data.__doc__)
