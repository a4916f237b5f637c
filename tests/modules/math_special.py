# math at infinities, NaN, zeros and limits; parts of numbers; neighbours.
import math

inf, nan = math.inf, math.nan
ONE = "acos acosh asin asinh atan atanh cbrt ceil cos cosh degrees erf erfc exp exp2 expm1 fabs floor frexp gamma isfinite isinf isnan lgamma log log10 log1p log2 modf radians sin sinh sqrt tan tanh trunc ulp"
TWO = "atan2 copysign fmod hypot isclose nextafter pow remainder"
values = (0.0, -0.0, 1.0, -1.0, 0.5, 2.0, -2.5, 1e-310, 700.0, 1e308, inf, -inf, nan)


def text(value):
    if isinstance(value, float):
        return f"{value:.12g}"
    if isinstance(value, tuple):
        return "(" + ", ".join(map(text, value)) + ")"
    return repr(value)[:25]


def attempt(function, *args):
    try:
        return text(function(*args))
    except (ValueError, OverflowError) as error:
        return f"{type(error).__name__}: {error}"


for name in ONE.split():
    print(name, [attempt(getattr(math, name), x) for x in values])
for name in TWO.split():
    for x in values:
        print(name, x, [attempt(getattr(math, name), x, y) for y in values])
print([math.nextafter(x, y) for x, y in ((0.0, 1), (1, 2), (1, 0), (-1, 1), (inf, 0), (0, inf), (1, 1), (-0.0, 0.0))])
print([math.nextafter(x, y, steps=n) for x, y, n in ((0, 1, 3), (-1, 1, 2 ** 62), (-1, 1, 2 ** 63), (1, 1, 5), (1, 2, 0), (1, 2, 10 ** 30), (5e-324, -1, 1), (-5e-324, 1, 1), (5e-324, -1, 3), (inf, 0, 1), (1, inf, 2 ** 62), (2, 1, 5))])
print([math.ldexp(x, n) for x, n in ((1.0, 10), (5e-324, 1000), (1.0, -1074), (1.0, -1075), (1.5, -1074), (0.0, 10 ** 30), (inf, 5), (1.0, -(10 ** 30)), (-1.0, -2000))], math.frexp(-5e-324), math.frexp(10 ** 20), math.modf(-3.75))
print([math.fma(*a) for a in ((2, 3, 4), (0.1, 10, -1), (-0.0, 0.0, -0.0), (nan, inf, 0), (0.0, inf, nan), (inf, 1, 1), (1, 1, -inf))])
print(math.isclose(1, 1 + 1e-10), math.isclose(1, 1.001), math.isclose(1, 1.001, rel_tol=0.01), math.isclose(0, 1e-12), math.isclose(0, 1e-12, abs_tol=1e-9), math.isclose(inf, inf), math.isclose(inf, 1e308, rel_tol=1e300), math.isclose(nan, nan))
print(math.pi, math.e, math.tau, math.inf, math.nan, math.gamma(5), math.gamma(23), math.floor(1e20), math.ceil(-0.5), math.trunc(-1e20), math.sqrt(2), math.exp(1), math.hypot(3, 4), math.hypot(1e200, 1e200), math.hypot(5e-324, 5e-324), math.hypot(*[1.0] * 40), math.hypot())


class Real:
    def __float__(self):
        return 2.25

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"


print(math.sqrt(Real()), math.floor(Real()), math.ceil(Real()), math.trunc(Real()), math.fabs(True), math.sqrt(10 ** 40))
for action in (lambda: math.sqrt("x"), lambda: math.sqrt(None), lambda: math.sqrt(10 ** 400), lambda: math.floor("x"), lambda: math.ceil([]), lambda: math.trunc("x"), lambda: math.sin(), lambda: math.sin(1, 2), lambda: math.atan2(1), lambda: math.pow("x", 1),
               lambda: math.ldexp(1.0, 1.0), lambda: math.ldexp(1.0, 2000), lambda: math.nextafter(1, 2, steps=-1), lambda: math.nextafter(1, 2, steps=1.0), lambda: math.isclose(1, 1, rel_tol=-1), lambda: math.isclose(1, 1, abs_tol=-1), lambda: math.fma(inf, 0, 1), lambda: math.fma(1e308, 10, 1),
               lambda: math.fma(inf, 1, -inf), lambda: math.isnan("x"), lambda: math.isinf(10 ** 400), lambda: math.copysign(1, "x"), lambda: math.frexp("x"), lambda: math.degrees(None)):
    try:
        print(action())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
