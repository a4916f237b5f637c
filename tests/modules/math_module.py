# math: functions against values printed with limited digits.
import math


def show(*values):
    print(*(f"{v:.12g}" if isinstance(v, float) else v for v in values))


show(math.pi, math.e, math.tau, math.inf, math.nan)
show(math.sqrt(2), math.sqrt(16), math.isqrt(17), math.isqrt(10 ** 40), math.cbrt(27.0))
show(math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.1), math.trunc(-2.9), math.floor(1e20), math.floor(5))
show(math.sin(1), math.cos(1), math.tan(1), math.asin(0.5), math.acos(0.5), math.atan(1), math.atan2(1, -1), math.atan2(-0.0, -1))
show(math.sinh(1), math.cosh(1), math.tanh(1), math.asinh(1), math.acosh(2), math.atanh(0.5))
show(math.exp(1), math.exp2(10), math.expm1(1e-10), math.log(10), math.log(8, 2), math.log2(1024), math.log10(1000), math.log1p(1e-10), math.log(10 ** 400), math.log2(2 ** 2000))
show(math.pow(2, 0.5), math.pow(2, 10), math.hypot(3, 4), math.hypot(1, 2, 2), math.hypot(), math.dist((0, 0), (3, 4)), math.degrees(math.pi), math.radians(180))
show(math.factorial(0), math.factorial(20), math.factorial(25), math.comb(5, 2), math.comb(50, 25), math.comb(3, 5), math.perm(5, 2), math.perm(5), math.gcd(12, 18), math.gcd(), math.gcd(-4, 6, 10), math.lcm(4, 6), math.lcm(), math.lcm(0, 5))
show(math.gcd(2 ** 70, 6 ** 30), math.lcm(2 ** 70, 3), math.factorial(30), math.comb(100, 50))
show(math.fabs(-2), math.fmod(7, -3), math.fmod(-7, 3), math.remainder(7, 4), math.copysign(3, -0.0), math.modf(2.5), math.modf(-2.5), math.frexp(8.0), math.ldexp(0.5, 4))
show(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1e308), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-10, abs_tol=1e-9))
show(math.fsum([0.1] * 10), math.fsum([1e100, 1, -1e100]), math.prod([1, 2, 3]), math.prod([]), math.prod([2.5, 2], start=3), math.sumprod([1, 2], [3, 4]))
show(math.erf(0.5), math.erfc(0.5), math.gamma(5), math.gamma(0.5), math.lgamma(10), math.nextafter(1.0, 2.0) > 1, math.ulp(1.0), math.fma(2.0, 3.0, 4.0))
for action in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.acos(2), lambda: math.exp(1000), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.floor(math.inf), lambda: math.ceil(math.nan), lambda: math.gcd(1.5), lambda: math.comb(-1, 2), lambda: math.isqrt(-1), lambda: math.sqrt("a"), lambda: math.pow(0, -1), lambda: math.pow(-8, 1 / 3), lambda: math.fmod(1, 0), lambda: math.sin(math.inf), lambda: math.gamma(0), lambda: math.ldexp(1.0, 5000), lambda: math.log(5, 1), lambda: math.dist((1,), (1, 2)), lambda: math.atan2(1), lambda: math.sin(), lambda: math.fsum([1e308, 1e308]), lambda: math.prod(5), lambda: math.nope, lambda: math.isclose(1, 1, rel_tol=-1), lambda: math.exp(10 ** 400), lambda: math.log2(0), lambda: math.atanh(1), lambda: math.sumprod([1], [1, 2])):
    try:
        print(action())
    except (ValueError, TypeError, OverflowError, ZeroDivisionError, AttributeError) as error:
        print(type(error).__name__, error)


class Special:
    def __floor__(self):
        return "floored"

    def __ceil__(self):
        return "ceiled"

    def __trunc__(self):
        return "truncated"

    def __float__(self):
        return 4.0

    def __index__(self):
        return 9


show(math.floor(Special()), math.ceil(Special()), math.trunc(Special()), math.sqrt(Special()), math.gcd(Special(), 6))
print(math.__name__, repr(math)[:15], math.sqrt.__name__)
