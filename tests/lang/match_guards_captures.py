# Guards, captures that stay bound after a failed case, order of subpatterns, value patterns.
class Loud:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        print(f"[{self.value}=={other}]", end=" ")
        return self.value == other


class Names:
    one = 1
    nested = type("Nested", (), {"two": 2})


def failed():
    match (1, 2):
        case (a, 3):
            print("never")
        case (b, 2) if b > 5:
            print("never")
        case (c, d) if c and (e := d * 10):
            print("matched")
    return sorted(locals().items())


print(failed())
match Loud(3):
    case 1 | 2 | 3:
        print("three")
match (Loud(1), Loud(2)):
    case (1, 3) | (1, 2):
        print("second alternative")
match 2:
    case Names.one:
        print("one")
    case Names.nested.two:
        print("two by dotted name")
calls = []


def guard(result):
    calls.append(result)
    return result


match 5:
    case x if guard(False):
        print("never")
    case x if guard([]):
        print("never")
    case x if guard("yes"):
        print("guarded", x, calls)
try:
    match 5:
        case y if 1 / 0:
            pass
except ZeroDivisionError:
    print("guard raised, y =", y)
match (1, (2, [3, {"k": 4}])):
    case (a, (b, [c, {"k": d}])) as whole:
        print(a, b, c, d, whole)
match {"a": 1, "b": 2, "c": 3}:
    case {"a": 1, **rest}:
        print(rest)
match "text":
    case [*_]:
        print("a str is no sequence")
    case str(x):
        print(x)
match [1, [2, 3]]:
    case [1, [x, y]] | [x, [1, y]]:
        print(x, y)
match -0.0, 1 + 2j, True, 1:
    case 0, 1 + 2j, 1, True:
        print("equal numbers match")
match True:
    case 1:
        print("1 is True")
match 1:
    case True:
        print("True is an identity")
    case 1.0:
        print("1.0 by equality")


def nothing(value):
    match value:
        case 1:
            return "one"


print(nothing(2))
result = [n for n in range(6) if (lambda v: [v for _ in [0] if v % 2])(n)]
print(result)
match match := 5:
    case case if case == match:
        print(match, case)
