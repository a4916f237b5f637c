# The lines of definitions: where a block ends, comments behind it, lambdas in brackets.
import abc
import inspect
import typing


class Outer:
    def first(self):
        # inside
        return (1,
    2)
        # still inside
       # outside

    @property
    def second(self):
        "The second."


class Inner(Outer):
    @property
    def second(self):
        pass

    def _third(self):
        pass

    third = property(_third)
# not Inner's


class Point(typing.NamedTuple):
    x: int
    y: int


class Slotted:
    __slots__ = {"power": "in watts"}


pair = (
    lambda: (1,
             2), lambda right: right)
odd = dict(key=
           lambda: ())
for what in (Outer.first, Outer, Inner, Point, Inner.third.fget, pair[0], pair[1], odd["key"]):
    lines, number = inspect.getsourcelines(what)
    print(number, "".join(lines), end="")
print(inspect.getdoc(Inner.second), inspect.getdoc(Inner.third), inspect.getdoc(Slotted.power))

for cls in (type("Made", (), {}), type("Made", (Outer,), {})):
    try:
        inspect.getsource(cls)
    except OSError as error:
        print(error)


class Base(abc.ABC):
    def __init_subclass__(cls):
        print(cls.__name__, inspect.isabstract(cls))

    @abc.abstractmethod
    def f(self):
        pass


class Open(Base):
    pass


class Full(Base):
    def f(self):
        pass


print(inspect.isabstract(Base), inspect.isabstract(Open), inspect.isabstract(Full),
      inspect.isabstract(object))
print(inspect.getattr_static(inspect, "isabstract") is inspect.isabstract)
a = typing.Union[typing.List["testModule.typing.A"], int]
print(inspect.formatannotation(a))
