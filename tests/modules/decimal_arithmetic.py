# Arithmetic, comparison, rounding and text of numbers of all lengths, in many contexts:
# a digest for each operation.
# stress: none, it makes too many objects
import hashlib
from decimal import *

seed = 1


def rnd(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2 ** 64
    return (seed >> 32) % n


def pick(items):
    return items[rnd(len(items))]


def digits(n):
    return int("".join(str(rnd(10)) for _ in range(n)))


def number():
    if rnd(10) == 0:
        return Decimal(pick(["0", "-0", "0.00", "0E+5", "NaN", "Infinity", "-Infinity", "1", "-1", "0E-30"]))
    n = pick([1, 2, 5, 9, 18, 19, 20, 28, 29, 38, 39, 45, 80])
    c = pick([digits(n), 10 ** n, 10 ** n - 1, 5 * 10 ** n, digits(n) * 10 + 5])
    return Decimal(f"{pick(['', '-'])}{c}E{pick([0, 0, -2, -n, -5, 3, -30, 20, -60, rnd(80) - 40])}")


OPERATIONS = {
    "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b,
    "//": lambda a, b: a // b, "<": lambda a, b: a < b, "==": lambda a, b: a == b, "!=": lambda a, b: a != b,
    ">=": lambda a, b: a >= b, "str": lambda a, b: str(a), "bool": lambda a, b: bool(a), "neg": lambda a, b: -a,
    "+int": lambda a, b: a + 7, "int-": lambda a, b: 10 ** 25 - a, "int/": lambda a, b: 3 / a, ">int": lambda a, b: a > 5,
    "quantize": lambda a, b: a.quantize(Decimal(1).scaleb(-rnd(5)), ROUND_UP), "tuple": lambda a, b: a.as_tuple(),
    "subclass": lambda a, b: type(Own(a) + b).__name__ + type(a * Own(b)).__name__,
}


class Own(Decimal):
    pass


ROUNDINGS = [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP]
results = {name: [] for name in OPERATIONS}
for i in range(1000):
    c = Context(prec=pick([1, 3, 5, 9, 16, 28, 28, 28, 38, 50, 100]), rounding=pick(ROUNDINGS), capitals=pick([0, 1]),
                traps=pick([[], [InvalidOperation, DivisionByZero, Overflow], [Inexact], [Rounded]]))
    setcontext(c)
    a, b = number(), number()
    for name, operation in OPERATIONS.items():
        c.clear_flags()
        try:
            result = str(operation(a, b))
        except ArithmeticError as error:
            result = type(error).__name__ + str(error)
        results[name].append((result, sorted(k.__name__ for k, v in c.flags.items() if v)))
for name, all_of_it in results.items():
    print(name, hashlib.md5(repr(all_of_it).encode()).hexdigest(), all_of_it[:2])
setcontext(Context())
for text in ("12.50", " 3.5 ", "1_0", "abc", "+.5", "5.", ".", "", "-", "1e5", "١٢", "000", "-0.00", "123456789012345678901.5",
             "123456789012345678", "1234567890123456789", "1e9999999999999999999", "1E+999999999999999999", "0.0000001"):
    try:
        print(repr(Decimal(text)), end=" ")
    except InvalidOperation as error:
        print(error, end=" ")
print()
# What is computed follows the context, however it is changed.
x = Decimal(1) / 7
getcontext().prec = 5
print(x, Decimal(1) / 7)
with localcontext(prec=3, rounding=ROUND_UP) as c:
    print(Decimal(1) / 7)
    c.rounding = ROUND_DOWN
    print(Decimal(1) / 7, c.flags[Inexact], c.flags[Rounded])
    c.traps[Inexact] = True
    try:
        Decimal(1) / 7
    except Inexact as error:
        print(repr(error))
print(Decimal(1) / 7, getcontext().flags[Inexact])

print("whole quotients, rests, powers")
setcontext(Context(prec=9, traps=[]))
numbers = [Decimal(s) for s in
           "0 -0 1 -7 1.50 -2.25 1E+3 1E-5 0E+5 123456789.9876 -99999999999 1E+12".split()]
for x in numbers:
    for y in numbers:
        getcontext().clear_flags()
        print(x, y, x // y, x % y, [s.__name__ for s, on in getcontext().flags.items() if on])
    getcontext().clear_flags()
    print([x**n for n in (0, 1, 2, 3, -1)], 7 // x, 7 % x,
          [s.__name__ for s, on in getcontext().flags.items() if on])
print(pow(Decimal(3), 5, 7), pow(Decimal(3), 5, Decimal(7)), pow(3, Decimal(5), 7))
print(Decimal.__rmod__(Decimal(3), 7), Decimal.__pow__(Decimal(2), 3))

# Powers that are no integers are told to be rounded, exact ones too.
small = Context(prec=5, Emax=9, Emin=-9, traps=[])
for base, exponent in (("100", "-2.5"), ("4", "0.5"), ("1E+4", "-0.5"), ("1E+8", "1.5"), ("1E+8", "-1.5")):
    for context in (Context(prec=28), small):
        context.clear_flags()
        print(context.power(Decimal(base), Decimal(exponent)), [f.__name__ for f, set_ in context.flags.items() if set_], end=" ")
    print()
