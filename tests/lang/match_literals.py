# match: literals, values, captures, wildcards, or-patterns, guards.
import math


class Color:
    RED = 1
    GREEN = "g"


def classify(value):
    match value:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case -5:
            return "minus five"
        case 2.5:
            return "float"
        case 1 + 2j:
            return "complex"
        case "a" "b":
            return "joined text"
        case b"x":
            return "bytes"
        case True:
            return "never: True == 1"
        case None:
            return "none"
        case False:
            return "never: False == 0"
        case int(n) if n > 100:
            return f"large {n}"
        case int() | float() as number:
            return f"number {number}"
        case str(text) if text.isupper():
            return f"upper {text}"
        case _:
            return "other"


for value in (0, 2, -5, 2.5, 1 + 2j, "ab", b"x", True, None, False, 500, 50, 7.25, "UP", "x",
              [], 0.0, 1.0):
    print(repr(value), classify(value))


def constants(value):
    match value:
        case Color.RED:
            return "red"
        case Color.GREEN:
            return "green"
        case math.pi:
            return "pi"
        case captured:
            return f"captured {captured}"


print(constants(1), constants("g"), constants(math.pi), constants(9))


def guards(n):
    match n:
        case x if x < 0:
            return "negative"
        case x if x % 2 == 0 and x < 10:
            return "small even"
        case x:
            return f"rest {x}"


print(guards(-1), guards(4), guards(5), guards(20))
match 5:
    case 6:
        print("no")
print("falls through")
match = 3
case = 4
_ = 5
print(match, case, _)
match (1):
    case 1: print("one line")


class Logs:
    def __eq__(self, other):
        print("compared to", other)
        return other == 3


match Logs():
    case 1 | 2:
        pass
    case 3:
        print("three")


def bool_singletons(v):
    match v:
        case True:
            return "True"
        case 1:
            return "1"
        case _:
            return "?"


print(bool_singletons(True), bool_singletons(1), bool_singletons(1.0))
