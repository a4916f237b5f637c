# float: round to decimals, to ints; floor, ceil, trunc, ratios.
values = (0.0, -0.0, 0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1.005, 0.125, 0.375, 25.0, 35.0, 45.0, 150.0, 250.0, 1234.5678, -1234.5678, 1e16, 1e22, 12345678901234567.0, 0.1 + 0.2, 9.995, 99.5, 5e-324, 1e308)
for x in values:
    print(x, [round(x, d) for d in range(-3, 6)], round(x) if abs(x) < 1e30 else "", round(x, None) if abs(x) < 1e30 else "")
print(round(1e308, -308), round(4e307, -308), round(6e307, -308), round(1.5, 400), round(1.5, -400), round(-1.5, -400), round(5e-324, 323), round(5e-324, 324), round(1.5, 10 ** 30), round(1.5, -(10 ** 30)))
print(round(49.999999999999996, -2), round(50.0, -2), round(50.000000000000007, -2), round(150.0, -2), round(25.000000000000004, -1), round(0.15, 1), round(0.25, 1), round(0.35, 1), round(1e15 + 0.5), round(2 ** 52 + 0.5))
inf, nan = float("inf"), float("nan")
print(round(inf, 2), round(nan, 2), round(-inf, -2))
for x in (2.0, -2.0, 0.5, -0.5, 2.999999, -2.999999, 1e20, -1e20, 1e300, 9007199254740993.0, 4503599627370497.5, 0.0, -0.0, 5e-324):
    print(x, int(x), x.__trunc__(), x.__floor__(), x.__ceil__(), x.is_integer(), x.as_integer_ratio(), x.conjugate(), x.real, x.imag)
for action in (lambda: round(inf), lambda: round(nan), lambda: round(1.7e308, -308), lambda: round(-1.7e308, -308), lambda: (2.5).__round__(1.0), lambda: (2.5).__round__("x"), lambda: inf.as_integer_ratio(), lambda: nan.as_integer_ratio(),
               lambda: int(inf), lambda: int(-inf), lambda: int(nan), lambda: inf.__floor__(), lambda: nan.__ceil__(), lambda: (1.5).__format__(5), lambda: float.__getformat__("x"), lambda: float.__getformat__(5)):
    try:
        print(action())
    except (TypeError, OverflowError, ValueError) as error:
        print(type(error).__name__, error)
print(inf.is_integer(), nan.is_integer(), float.__getformat__("double"), float.__getformat__("float"), (1.5).__getnewargs__(), (1.5).__bool__(), (0.0).__bool__(), nan.__bool__())
