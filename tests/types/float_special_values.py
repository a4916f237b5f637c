# inf, nan, signed zero, denormals: arithmetic, comparison, conversion, text.
import math

inf, nan, zero = float("inf"), float("nan"), -0.0
for label, action in (("inf-inf", lambda: inf - inf), ("inf*0", lambda: inf * 0), ("inf/inf", lambda: inf / inf), ("1/inf", lambda: 1 / inf), ("-1/inf", lambda: -1 / inf), ("inf//2", lambda: inf // 2),
                      ("5%inf", lambda: 5 % inf), ("-5%inf", lambda: -5 % inf), ("inf%5", lambda: inf % 5), ("5//inf", lambda: 5 // inf), ("-5//inf", lambda: -5 // inf), ("divmod", lambda: divmod(-5.5, 2)),
                      ("0**0", lambda: 0.0 ** 0), ("nan**0", lambda: nan ** 0), ("1**nan", lambda: 1 ** nan), ("inf**-1", lambda: inf ** -1), ("(-8)**(1/3)", lambda: (-8) ** (1 / 3)), ("0.0**-1", lambda: 0.0 ** -1),
                      ("-0.0**-1", lambda: (-0.0) ** -1), ("2.0**1024", lambda: 2.0 ** 1024), ("10.0**308*10", lambda: 10.0 ** 308 * 10), ("1e308*10", lambda: 1e308 * 10), ("(-2.0)**0.5", lambda: (-2.0) ** 0.5),
                      ("(-2.0)**3", lambda: (-2.0) ** 3), ("0.0/0", lambda: 0.0 / 0), ("0.0%0", lambda: 0.0 % 0), ("0.0//0", lambda: 0.0 // 0), ("int(nan)", lambda: int(nan)), ("int(-inf)", lambda: int(-inf)),
                      ("round(inf)", lambda: round(inf)), ("round(nan,2)", lambda: round(nan, 2)), ("round(-0.4)", lambda: round(-0.4)), ("round(-0.4,0)", lambda: round(-0.4, 0)), ("floor", lambda: math.floor(inf)),
                      ("2**53+1", lambda: float(2 ** 53 + 1)), ("10**400", lambda: float(10 ** 400)), ("10**400/3", lambda: 10 ** 400 / 3), ("10**400/10**399", lambda: 10 ** 400 / 10 ** 399), ("1/10**400", lambda: 1 / 10 ** 400)):
    try:
        print(label, action())
    except (ArithmeticError, ValueError) as error:
        print(label, type(error).__name__, error)
print(nan == nan, nan != nan, nan < 1, nan > 1, min(1, nan), min(nan, 1), max(1, nan), sorted([3, nan, 1]), nan in [nan], [nan] == [nan])
print(zero, 0.0 == zero, math.copysign(1, zero), str(zero), repr(0.0 * -1), -zero, abs(zero), {0.0: "a"}[zero], hash(zero) == hash(0), zero + 0.0, zero - 0.0, 0 * -1.0)
print(5e-324, 5e-324 / 2, 2.2250738585072014e-308, 1.7976931348623157e308, 1e-323, 4.9e-324 == 5e-324)
print(float("1e400"), float("-1e400"), float("1e-400"), float("  1.5\n"), float("1_0.0_1"), float("infinity"), float("-iNf"), float("+nan"), float("\u0661.5"))
for text in ("", "1.5.2", "1e", "e5", "_1.0", "1._0", "0x10", "1,5", "inf inity", "nan()", "1 .5", "--1.0", "1e5.0"):
    try:
        print(float(text))
    except ValueError as error:
        print(error)
print(0.1 + 0.2, 1e16, 1e15, 123456789012345678.0, 0.0001, 0.00001, 1e22, 1e23, 100.0, 1.0e100, 1 / 3, 2 / 3, 1e-7, 12345.678e-10)
print((0.5).as_integer_ratio(), (-0.1).as_integer_ratio(), (1e300).is_integer(), (0.5).is_integer(), inf.is_integer(), (3.7).__trunc__(), (0.1).hex(), float.fromhex("0x1.8p1"), (2.0).conjugate(), (2.5).real, (2.5).imag)
print(1 == 1.0, hash(1) == hash(1.0), hash(2 ** 61 - 1), hash(1e300), hash(inf), hash(-inf), 2 ** 53 == float(2 ** 53), 2 ** 53 + 1 == float(2 ** 53), 10 ** 23 == 1e23, 0.1 < 10 ** 400, -inf < -10 ** 400)
