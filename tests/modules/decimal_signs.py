"""Signs of decimals under a context, hashes as those of equal numbers, far exponents."""
from decimal import *

values = [Decimal(text) for text in
          ("0", "-0", "0.00", "-0E+3", "1", "-1", "12345678901234567890.5", "-9.995", "1E-30",
           "-1.5E+20", "9" * 40, "-" + "8" * 25, "1E+999999", "Infinity", "-Infinity", "NaN",
           "-NaN12")]
for rounding in ROUND_HALF_EVEN, ROUND_FLOOR, ROUND_CEILING, ROUND_UP:
    for precision in 28, 3:
        with localcontext(rounding=rounding, prec=precision) as context:
            print(rounding, precision)
            print(*[-value for value in values])
            print(*[+value for value in values])
            print(*[abs(value) for value in values])
            print(*[name.__name__ for name, is_set in context.flags.items() if is_set])
print(getcontext().minus(Decimal("1.5")), getcontext().plus(3), getcontext().abs(Decimal(-2)))


class Money(Decimal):
    pass


print([(type(value).__name__, value) for value in (-Money("1.50"), +Money("-0"), abs(Money(-3)))])
with localcontext() as context:
    context.traps[Inexact] = True
    context.prec = 2
    for call in (lambda: -Decimal("1.25"), lambda: +Decimal("1.20"), lambda: abs(Decimal("-1.21")),
                 lambda: -Decimal("sNaN")):
        try:
            print(call())
        except (Inexact, InvalidOperation) as error:
            print(type(error).__name__, error)

for value in values[:-2]:
    print(value.__class__.__name__, hash(value))
for number in 0, 1, -1, -2, 10**30, -(2**61 - 1), 2**61, 2**200 + 1, -10**600:
    print(hash(number) == hash(Decimal(number)), end=" ")
for number in 0.5, -0.1, 1e300, 5e-324, float("inf"), -2.0**61:
    print(hash(number) == hash(Decimal(number)), end=" ")
print(hash(Decimal("1.10")) == hash(Decimal("1.1")), {Decimal("2.0"): "two"}[2])
for value in Decimal("sNaN"), Decimal("NaN"):
    try:
        print(isinstance(hash(value), int))
    except TypeError as error:
        print(error)
for name in "__neg__", "__pos__", "__abs__", "__hash__":
    print(name, getattr(Decimal(-3), name)(), getattr(Decimal, name)(Decimal(5)))

# numbers far below the place asked for, and far exponents: quick, in little memory
with localcontext(Emax=999999999, Emin=-999999999, prec=20):
    far = Decimal("1E-999999990")
    print(far.quantize(Decimal("1")), (-far).quantize(Decimal("1.0"), ROUND_UP), round(far, 3))
    print(f"{far:.2f}", format(-far, ".1%"), far.to_integral_value(), far * far, far + 1)
with localcontext(prec=999999999, Emax=999999999, Emin=-999999999):
    print(Decimal("9E-600000000") * Decimal("3E-600000000"))
