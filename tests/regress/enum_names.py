"""Members named as methods, auto() within tuples, super().__new__ in an enum's __new__."""
import collections
import enum
import inspect


class Number(enum.IntEnum):
    divisor = 1
    numerator = 2


print(Number.divisor.numerator, Number.numerator.numerator, Number.numerator)


class Text(enum.StrEnum):
    lower = "Low"
    other = "Other"


print(Text.lower, Text.other.lower, Text.lower.upper())


class WithProperty(enum.Enum):
    @property
    def ORG(self):
        return "huh"


class Color(WithProperty):
    RED = 1
    ORG = 2


print(Color.ORG, Color.RED.ORG)
for kind in (enum.Enum, enum.IntEnum, enum.Flag):
    try:
        class Bad(kind):
            def __new__(cls, value):
                return super().__new__(cls, value)
            failed = 1
    except TypeError as error:
        print(error)


class Many(enum.Enum):
    ONE = enum.auto()
    TWO = enum.auto(), enum.auto()
    THREE = enum.auto(), enum.auto(), enum.auto()
    FOUR = enum.auto()


print(list(Many))
Pair = collections.namedtuple("Pair", "index desc")


class Pairs(enum.Enum):
    first = Pair(enum.auto(), "for the money")
    second = Pair(enum.auto(), "for the show")


print([(each.value, type(each.value).__name__) for each in Pairs])


class Tuples(Pair, enum.Enum):
    first = enum.auto(), "a"
    second = enum.auto(), "b"


print([each.value for each in Tuples], Tuples.second.index)
given = enum.auto()
given.value = "by hand"


class Late(enum.Enum):
    red = given

    def _generate_next_value_(name, start, count, last):
        return name

    blue = enum.auto()


print([each.value for each in Late])
print(inspect.signature(Late), inspect.signature(enum.Enum), [n for n in vars(Late) if "prog" in n])
