# match: sequences, stars, nesting, what counts as a sequence.
def shape(value):
    match value:
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [0, y]:
            return f"zero then {y}"
        case (x, y):
            return f"two {x} {y}"
        case [1, *rest, 9]:
            return f"1 to 9 with {rest}"
        case ["cmd", *_]:
            return "command"
        case [[a, b], [c, d], *_]:
            return f"matrix {a} {b} {c} {d}"
        case [first, *_, last]:
            return f"{first}..{last}"
        case _:
            return "not a sequence"


for value in ([], [1], (0, 5), [3, 4], [1, 9, 9], [1, 2, 3, 9], ["cmd", 1, 2],
              [[1, 2], [3, 4]], [[1, 2], [3, 4], 5], (7, 8, 9), "ab", b"ab", {1, 2}, {1: 2},
              range(3), range(0), iter([1]), 5, bytearray(b"xy")):
    try:
        print(value if not hasattr(value, "__next__") else "iterator", "->", shape(value))
    except TypeError as error:
        print(error)


def bindings(value):
    match value:
        case [x, [y, *z]] as whole:
            return x, y, z, whole
        case (x, 1) | (1, x):
            return "or", x
        case [int(), str() as s]:
            return "typed", s


print(bindings([1, [2, 3, 4]]), bindings((5, 1)), bindings((1, 6)), bindings([2, "t"]))
print(bindings("no"))


class Seq(list):
    pass


print(shape(Seq([1, 2])))
match 1, 2, 3:
    case a, *b:
        print(a, b)
match [1, 2], 3:
    case (x, y), z:
        print(x, y, z)
match []:
    case [*everything]:
        print(everything)


def partial(v):
    try:
        match v:
            case [p, q, 0]:
                return "zero"
            case [p, q]:
                return "pair"
        return p, q
    except UnboundLocalError as error:
        return str(error)


print(partial([1, 2, 3]), partial([1, 2]), partial([1]))
for source in ("match 1:\n case [*a, *b]: pass", "match 1:\n case x: pass\n case y: pass",
               "match 1:\n case [a, a]: pass", "match 1:\n case a | 1: pass",
               "match 1:\n case (1 as x) | (2 as y): pass"):
    try:
        compile(source, "s", "exec")
    except SyntaxError as error:
        print(error.msg)
