"""Statistics of numbers.

    averages    mean, fmean, geometric_mean, harmonic_mean, kde, kde_random, median,
                median_low, median_high, median_grouped, mode, multimode, quantiles
    spread      pstdev, pvariance, stdev, variance
    two inputs  covariance, correlation, linear_regression

NormalDist is the normal distribution. Sums are exact, so the order of the data does not
matter, and results have the type of the data (int gives float where it must).
"""
import math
import numbers
import random
from bisect import bisect_left, bisect_right
from fractions import Fraction
from itertools import groupby, repeat
from math import erf, exp, fabs, fsum, hypot, isfinite, isinf, log, sqrt, sumprod, tau
from operator import itemgetter

__all__ = [
    "NormalDist", "StatisticsError", "correlation", "covariance", "fmean",
    "geometric_mean", "harmonic_mean", "kde", "kde_random", "linear_regression", "mean",
    "median", "median_grouped", "median_high", "median_low", "mode", "multimode", "pstdev",
    "pvariance", "quantiles", "stdev", "variance",
]

_SQRT2 = sqrt(2.0)


class StatisticsError(ValueError):
    """Raised for data that a function cannot work on."""


# ---- exact sums ----

def _ratio(x):
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None  # NaN or infinity
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to "
                        "numerator/denominator")


def _common_type(a, b):
    """The type of a result that is made from both."""
    if a is b or b is int or b is bool:
        return a
    if a is int or issubclass(b, a):
        return b
    if issubclass(a, b):
        return a
    if issubclass(a, int):
        return b
    if issubclass(b, int):
        return a
    if issubclass(a, Fraction) and issubclass(b, float):
        return b
    if issubclass(a, float) and issubclass(b, Fraction):
        return a
    raise TypeError(f"don't know how to coerce {a.__name__} and {b.__name__}")


def _add_up(data, squares=False):
    """(type, sum, sum of squares, count), the sums as fractions or NaN, infinity."""
    kind, count, sums, square_sums, special = int, 0, {}, {}, None
    for cls, values in groupby(data, type):
        kind = _common_type(kind, cls)
        for x in values:
            count += 1
            n, d = _ratio(x)
            if d is None:
                special = n if special is None else special + n
                continue
            sums[d] = sums.get(d, 0) + n
            if squares:
                square_sums[d] = square_sums.get(d, 0) + n * n
    if special is not None:
        return kind, special, special, count
    total = sum((Fraction(n, d) for d, n in sums.items()), Fraction(0))
    square = sum((Fraction(n, d * d) for d, n in square_sums.items()), Fraction(0))
    return kind, total, square, count


def _isfinite(x):
    return isinstance(x, Fraction)


def _convert(value, kind):
    """A fraction, or something special, as a number of the type of the data."""
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        from decimal import Decimal
        if issubclass(kind, Decimal):
            return kind(value.numerator) / kind(value.denominator)
        raise


def _spread(data, c=None):
    """(type, sum of squared deviations, mean or c, count)"""
    data = list(data)
    if c is not None:
        kind, total, _, n = _add_up((d := x - c) * d for x in data)
        return kind, total, c, n
    kind, total, square, n = _add_up(data, squares=True)
    if n == 0:
        return kind, Fraction(0), Fraction(0), 0
    if not _isfinite(total):
        return kind, total, total, n
    return kind, (n * square - total * total) / n, total / n, n


def _root(n, m):
    """sqrt(n / m) as a float, correctly rounded: an integer root with more bits than a float
    has, whose last bit says whether something was cut off.
    """
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        m <<= 2 * shift
    else:
        n <<= -2 * shift
    root = math.isqrt(n // m)
    root |= root * root * m != n
    return (root << shift) / 1 if shift >= 0 else root / (1 << -shift)


def _decimal_root(n, m):
    """sqrt(n / m) as a Decimal."""
    from decimal import Decimal, localcontext
    if n == 0:
        return Decimal("0.0")
    root = (Decimal(n) / Decimal(m)).sqrt()
    nr, dr = root.as_integer_ratio()
    plus = root.next_plus()
    np, dp = plus.as_integer_ratio()
    if 4 * n * (dr * dp)**2 > m * (dr * np + dp * nr)**2:
        return plus
    minus = root.next_minus()
    nm, dm = minus.as_integer_ratio()
    if 4 * n * (dr * dm)**2 < m * (dr * nm + dm * nr)**2:
        return minus
    return root


def _deviation(square, kind):
    from sys import modules
    if "decimal" in modules and issubclass(kind, modules["decimal"].Decimal):
        return _decimal_root(square.numerator, square.denominator)
    return _root(square.numerator, square.denominator)


def _fail_negative(values, message):
    for x in values:
        if x < 0:
            raise StatisticsError(message)
        yield x


# ---- averages ----

def mean(data):
    """The arithmetic mean: sum divided by number."""
    kind, total, _, n = _add_up(data)
    if n < 1:
        raise StatisticsError("mean requires at least one data point")
    return _convert(total / n, kind)


def fmean(data, weights=None):
    """The arithmetic mean as a float, weighted or not."""
    if weights is None:
        try:
            n = len(data)
        except TypeError:
            data = list(data)
            n = len(data)
        total = fsum(data)
        if not n:
            raise StatisticsError("fmean requires at least one data point")
        return total / n
    if not isinstance(weights, (list, tuple)):
        weights = list(weights)
    try:
        num = sumprod(data, weights)
    except ValueError:
        raise StatisticsError("data and weights must be the same length") from None
    den = fsum(weights)
    if not den:
        raise StatisticsError("sum of weights must be non-zero")
    return num / den


def geometric_mean(data):
    """The geometric mean: the n-th root of the product, as a float."""
    n, found_zero, logs = 0, False, []
    for x in data:
        n += 1
        if x > 0.0 or math.isnan(x):
            logs.append(log(x))
        elif x == 0.0:
            found_zero = True
        else:
            raise StatisticsError("No negative inputs allowed", x)
    total = fsum(logs)
    if not n:
        raise StatisticsError("Must have a non-empty dataset")
    if math.isnan(total):
        return math.nan
    if found_zero:
        return math.nan if total == math.inf else 0.0
    return exp(total / n)


def harmonic_mean(data, weights=None):
    """The harmonic mean: the reciprocal of the mean of reciprocals."""
    data = list(data)
    message = "harmonic mean does not support negative values"
    n = len(data)
    if n < 1:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if n == 1 and weights is None:
        x = data[0]
        if not isinstance(x, (numbers.Real,)) and not hasattr(x, "as_integer_ratio"):
            raise TypeError("unsupported type")
        if x < 0:
            raise StatisticsError(message)
        return x
    if weights is None:
        weights, total_weight = repeat(1, n), n
    else:
        weights = list(weights)
        if len(weights) != n:
            raise StatisticsError("Number of weights does not match data size")
        total_weight = _convert(*_add_up(_fail_negative(weights, message))[1::-1])
    try:
        kind, total, _, _ = _add_up(w / x if w else 0 for w, x in
                                    zip(weights, _fail_negative(data, message)))
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _convert(total_weight / total, kind)


def median(data):
    """The middle value; of two middle values their mean."""
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    if n % 2 == 1:
        return data[n // 2]
    return (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    """The middle value; of two the smaller."""
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    return data[(n - 1) // 2]


def median_high(data):
    """The middle value; of two the larger."""
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    return data[n // 2]


def median_grouped(data, interval=1.0):
    """The median of values that were rounded to the middle of intervals of one width."""
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError("no median for empty data")
    x = data[n // 2]
    i = bisect_left(data, x)
    j = bisect_right(data, x, lo=i)
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float")
    return x - interval / 2.0 + interval * (n / 2 - i) / (j - i)


def _counts(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    return counts


def mode(data):
    """The value that comes most often; the first of several."""
    counts = _counts(data)
    if not counts:
        raise StatisticsError("no mode for empty data")
    return max(counts, key=counts.get)


def multimode(data):
    """The values that come most often, in the order in which they came."""
    counts = _counts(data)
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    """The n - 1 values that cut the data into n parts equally likely."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        if size == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point")
    if method == "inclusive":
        result = []
        for i in range(1, n):
            j, delta = divmod(i * (size - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == "exclusive":
        result = []
        for i in range(1, n):
            j = i * (size + 1) // n
            j = 1 if j < 1 else size - 1 if j > size - 1 else j
            delta = i * (size + 1) - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError(f"Unknown method: {method!r}")


# ---- spread ----

def variance(data, xbar=None):
    """The variance of a sample; xbar is its mean, if it is known."""
    kind, square, _, n = _spread(data, xbar)
    if n < 2:
        raise StatisticsError("variance requires at least two data points")
    return _convert(square / (n - 1), kind)


def pvariance(data, mu=None):
    """The variance of a whole population; mu is its mean, if it is known."""
    kind, square, _, n = _spread(data, mu)
    if n < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return _convert(square / n, kind)


def stdev(data, xbar=None):
    """The standard deviation of a sample: its variance's root."""
    kind, square, _, n = _spread(data, xbar)
    if n < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _deviation(square / (n - 1), kind)


def pstdev(data, mu=None):
    """The standard deviation of a population: its variance's root."""
    kind, square, _, n = _spread(data, mu)
    if n < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return _deviation(square / n, kind)


# ---- two inputs ----

def covariance(x, y, /):
    """The covariance of two samples of one length."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError("covariance requires that both inputs have same number of "
                              "data points")
    if n < 2:
        raise StatisticsError("covariance requires at least two data points")
    xbar, ybar = fsum(x) / n, fsum(y) / n
    return sumprod((xi - xbar for xi in x), (yi - ybar for yi in y)) / (n - 1)


def _ranks(data, start):
    """The mean rank of each value among all."""
    order = sorted(zip(data, range(len(data))), key=itemgetter(0))
    i = start - 1
    result = [0] * len(order)
    for _, group in groupby(order, key=itemgetter(0)):
        group = list(group)
        rank = i + (len(group) + 1) / 2
        for _, position in group:
            result[position] = rank
        i += len(group)
    return result


def correlation(x, y, /, *, method="linear"):
    """Pearson's correlation coefficient; by ranks (Spearman's) if method is 'ranked'."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError("correlation requires that both inputs have same number of "
                              "data points")
    if n < 2:
        raise StatisticsError("correlation requires at least two data points")
    if method not in {"linear", "ranked"}:
        raise ValueError(f"Unknown method: {method!r}")
    if method == "ranked":
        start = (n - 1) / -2  # the mean rank is 0
        x, y = _ranks(x, start), _ranks(y, start)
    else:
        xbar, ybar = fsum(x) / n, fsum(y) / n
        x, y = [xi - xbar for xi in x], [yi - ybar for yi in y]
    sxy, sxx, syy = sumprod(x, y), sumprod(x, x), sumprod(y, y)
    try:
        return sxy / _sqrtprod(sxx, syy)
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")


def _sqrtprod(x, y):
    """sqrt(x * y), accurate and without overflow."""
    h = sqrt(x * y)
    if not isfinite(h):
        if isinf(h) and not isinf(x) and not isinf(y):
            scale = 2.0**-512
            return _sqrtprod(scale * x, scale * y) / scale
        return h
    if not h:
        if x and y:
            scale = 2.0**537
            return _sqrtprod(scale * x, scale * y) / scale
        return h
    d = sumprod((x, h), (y, -h))
    return h + d / (2.0 * h)


class _Named(tuple):
    """slope and intercept of a line."""

    __slots__ = ()
    slope = property(itemgetter(0))
    intercept = property(itemgetter(1))
    _fields = ("slope", "intercept")

    def __new__(cls, slope, intercept):
        return tuple.__new__(cls, (slope, intercept))

    def __repr__(self):
        return f"LinearRegression(slope={self[0]!r}, intercept={self[1]!r})"


LinearRegression = _Named
LinearRegression.__name__ = LinearRegression.__qualname__ = "LinearRegression"


def linear_regression(x, y, /, *, proportional=False):
    """Slope and intercept of the line with the least squares; proportional: through the
    origin."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError("linear regression requires that both inputs have same number "
                              "of data points")
    if n < 2:
        raise StatisticsError("linear regression requires at least two data points")
    if not proportional:
        xbar, ybar = fsum(x) / n, fsum(y) / n
        x, y = [xi - xbar for xi in x], [yi - ybar for yi in y]
    sxy, sxx = sumprod(x, y) + 0.0, sumprod(x, x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError("x is constant")
    return LinearRegression(slope=slope, intercept=0.0 if proportional else ybar - slope * xbar)


# ---- kernels ----

def _quartic(x):
    return (1 - x * x)**2 * (15 / 16)


def _kernel(name):
    """(density, cumulated, width or None)"""
    pi = math.pi
    if name in ("normal", "gauss"):
        c = 1 / sqrt(tau)
        return lambda t: c * exp(-0.5 * t * t), lambda t: 0.5 * math.erfc(-t / _SQRT2), None
    if name == "logistic":
        return (lambda t: 0.5 / (1.0 + math.cosh(t)),
                lambda t: 1.0 - 1.0 / (exp(t) + 1.0), None)
    if name == "sigmoid":
        return (lambda t: 1 / pi / math.cosh(t),
                lambda t: 2 / pi * math.atan(exp(t)), None)
    if name in ("rectangular", "uniform"):
        return lambda t: 0.5, lambda t: 0.5 * t + 0.5, 1.0
    if name == "triangular":
        return (lambda t: 1.0 - abs(t),
                lambda t: t * t * (0.5 if t < 0.0 else -0.5) + t + 0.5, 1.0)
    if name in ("parabolic", "epanechnikov"):
        return (lambda t: 3 / 4 * (1.0 - t * t),
                lambda t: sumprod((-1 / 4, 3 / 4, 1 / 2), (t**3, t, 1.0)), 1.0)
    if name in ("quartic", "biweight"):
        return (lambda t: 15 / 16 * (1.0 - t * t)**2,
                lambda t: sumprod((3 / 16, -5 / 8, 15 / 16, 1 / 2), (t**5, t**3, t, 1.0)), 1.0)
    if name == "triweight":
        return (lambda t: 35 / 32 * (1.0 - t * t)**3,
                lambda t: sumprod((-5 / 32, 21 / 32, -35 / 32, 35 / 32, 1 / 2),
                                  (t**7, t**5, t**3, t, 1.0)), 1.0)
    if name == "cosine":
        return (lambda t: pi / 4 * math.cos(pi / 2 * t),
                lambda t: 0.5 * math.sin(pi / 2 * t) + 0.5, 1.0)
    raise StatisticsError(f"Unknown kernel name: {name!r}")


def _check_kde(data, h):
    if not len(data):
        raise StatisticsError("Empty data sequence")
    if not isinstance(data[0], (int, float)):
        raise TypeError("Data sequence must contain ints or floats")
    if h <= 0.0:
        raise StatisticsError(f"Bandwidth h must be positive, not {h=!r}")


def kde(data, h, kernel="normal", *, cumulative=False):
    """Kernel Density Estimation: a function that estimates the density, or the cumulated
    one, from samples; h is the width of the kernel."""
    _check_kde(data, h)
    density, cumulated, support = _kernel(kernel)
    if support is None:
        if cumulative:
            def estimate(x):
                return sum(cumulated((x - x_i) / h) for x_i in data) / len(data)
        else:
            def estimate(x):
                return sum(density((x - x_i) / h) for x_i in data) / (len(data) * h)
    else:
        sample, n = sorted(data), len(data)
        bandwidth = h * support

        def estimate(x):
            nonlocal sample, n
            if len(data) != n:  # it has grown since
                sample, n = sorted(data), len(data)
            i = bisect_left(sample, x - bandwidth)
            j = bisect_right(sample, x + bandwidth)
            near = sample[i:j]
            if cumulative:
                return sum((cumulated((x - x_i) / h) for x_i in near), i) / n
            return sum(density((x - x_i) / h) for x_i in near) / (n * h)
    name = "cdf" if cumulative else "pdf"
    estimate.__name__, estimate.__qualname__ = name, f"kde.<locals>.{name}"
    estimate.__doc__ = f"{name.upper()} estimate with {h=!r} and {kernel=!r}"
    return estimate


_KERNEL_NAMES = {"gauss": "normal", "uniform": "rectangular", "epanechnikov": "parabolic",
                 "biweight": "quartic"}

_INVERSES = {  # name: the inverse of what is cumulated
    "normal": lambda p: NormalDist().inv_cdf(p),
    "logistic": lambda p: log(p / (1.0 - p)),
    "sigmoid": lambda p: log(math.tan(p * math.pi / 2.0)),
    "rectangular": lambda p: 2.0 * p - 1.0,
    "triangular": lambda p: sqrt(2.0 * p) - 1.0 if p < 0.5 else 1.0 - sqrt(2.0 - 2.0 * p),
    "parabolic": lambda p: 2.0 * math.cos((math.acos(2.0 * p - 1.0) + math.pi) / 3.0),
    "cosine": lambda p: 2.0 * math.asin(2.0 * p - 1.0) / math.pi,
}


_EDGES = {  # near -1 a function cumulates as factor * (1 + x)**power; deviation from 0
    "quartic": (5 / 4, 3, sqrt(1 / 7)),
    "triweight": (35 / 16, 4, sqrt(1 / 9)),
}


def _solver(name):
    """The inverse of what a kernel without a formula for it cumulates."""
    density, cumulated, _ = _kernel(name)
    factor, power, deviation = _EDGES[name]
    parabola, scale = _INVERSES["parabolic"], deviation / sqrt(1 / 5)

    def inverse(p):
        # Newton's method on the lower half, where the slope only grows.
        if p > 0.5:
            return -inverse(1.0 - p)
        x = (p / factor) ** (1 / power) - 1.0 if p < 0.03 else scale * parabola(p)
        while fabs(off := cumulated(x) - p) > 1e-12:
            x -= off / density(x)
        return x
    return inverse


def kde_random(data, h, kernel="normal", *, seed=None):
    """A function that makes random numbers from the estimated density."""
    _check_kde(data, h)
    _kernel(kernel)
    generator = random.Random(seed)
    name = _KERNEL_NAMES.get(kernel, kernel)
    inverse = _INVERSES.get(name) or _solver(name)

    def rand():
        return generator.choice(data) + h * inverse(generator.random())
    rand.__doc__ = f"Random KDE selection with {h=!r} and {kernel=!r}"
    return rand


# ---- the normal distribution ----

# M. J. Wichura, "Algorithm AS241: The Percentage Points of the Normal Distribution",
# Applied Statistics 37 (1988): numerators and denominators, the highest power first.
_NEAR = ((2.50908_09287_30122_6727e+3, 3.34305_75583_58812_8105e+4, 6.72657_70927_00870_0853e+4,
          4.59219_53931_54987_1457e+4, 1.37316_93765_50946_1125e+4, 1.97159_09503_06551_4427e+3,
          1.33141_66789_17843_7745e+2, 3.38713_28727_96366_6080e+0),
         (5.22649_52788_52854_5610e+3, 2.87290_85735_72194_2674e+4, 3.93078_95800_09271_0610e+4,
          2.12137_94301_58659_5867e+4, 5.39419_60214_24751_1077e+3, 6.87187_00749_20579_0830e+2,
          4.23133_30701_60091_1252e+1, 1.0))
_MIDDLE = ((7.74545_01427_83414_07640e-4, 2.27238_44989_26918_45833e-2,
            2.41780_72517_74506_11770e-1, 1.27045_82524_52368_38258e+0,
            3.64784_83247_63204_60504e+0, 5.76949_72214_60691_40550e+0,
            4.63033_78461_56545_29590e+0, 1.42343_71107_49683_57734e+0),
           (1.05075_00716_44416_84324e-9, 5.47593_80849_95344_94600e-4,
            1.51986_66563_61645_71966e-2, 1.48103_97642_74800_74590e-1,
            6.89767_33498_51000_04550e-1, 1.67638_48301_83803_84940e+0,
            2.05319_16266_37758_82187e+0, 1.0))
_FAR = ((2.01033_43992_92288_13265e-7, 2.71155_55687_43487_57815e-5,
         1.24266_09473_88078_43860e-3, 2.65321_89526_57612_30930e-2,
         2.96560_57182_85048_91230e-1, 1.78482_65399_17291_33580e+0,
         5.46378_49111_64114_36990e+0, 6.65790_46435_01103_77720e+0),
        (2.04426_31033_89939_78564e-15, 1.42151_17583_16445_88870e-7,
         1.84631_83175_10054_68180e-5, 7.86869_13114_56132_59100e-4,
         1.48753_61290_85061_48525e-2, 1.36929_88092_27358_05310e-1,
         5.99832_20655_58879_37690e-1, 1.0))


def _rational(pair, r):
    result = []
    for coefficients in pair:
        value = coefficients[0]
        for c in coefficients[1:]:
            value = value * r + c
        result.append(value)
    return result


def _normal_inverse(p, mu, sigma):
    q = p - 0.5
    if fabs(q) <= 0.425:
        num, den = _rational(_NEAR, 0.180625 - q * q)
        x = num * q / den
    else:
        r = sqrt(-log(p if q <= 0.0 else 1.0 - p))
        num, den = _rational(_MIDDLE, r - 1.6) if r <= 5.0 else _rational(_FAR, r - 5.0)
        x = num / den
        if q < 0.0:
            x = -x
    return mu + x * sigma


class NormalDist:
    """A variable with a normal distribution: mean mu, standard deviation sigma."""

    __slots__ = {"_mu": "Arithmetic mean of a normal distribution",
                 "_sigma": "Standard deviation of a normal distribution"}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        """The distribution with the mean and standard deviation of a sample."""
        data = list(data)
        kind, square, centre, n = _spread(data)
        if n < 2:
            raise StatisticsError("stdev requires at least two data points")
        return cls(float(centre), float(_deviation(square / (n - 1), float)))

    def samples(self, n, *, seed=None):
        """n values drawn from the distribution."""
        rnd = random.random if seed is None else random.Random(seed).random
        return [_normal_inverse(rnd(), self._mu, self._sigma) for _ in repeat(None, n)]

    def pdf(self, x):
        """Probability density function."""
        v = self._sigma * self._sigma
        if not v:
            raise StatisticsError("pdf() not defined when sigma is zero")
        diff = x - self._mu
        return exp(diff * diff / (-2.0 * v)) / sqrt(tau * v)

    def cdf(self, x):
        """How likely a value is at most x."""
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * (1.0 + math.erf((x - self._mu) / (self._sigma * _SQRT2)))

    def inv_cdf(self, p):
        """Inverse cumulative distribution function."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        return _normal_inverse(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        """The n - 1 values that cut it into n parts equally likely."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        """The overlapping coefficient of two normal distributions, 0.0 to 1.0."""
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        X, Y = self, other
        if (Y._sigma, Y._mu) < (X._sigma, X._mu):
            X, Y = Y, X
        X_var, Y_var = X.variance, Y.variance
        if not X_var or not Y_var:
            raise StatisticsError("overlap() not defined when sigma is zero")
        dv = Y_var - X_var
        dm = fabs(Y._mu - X._mu)
        if not dv:
            return math.erfc(dm / (2.0 * X._sigma * _SQRT2))
        a = X._mu * Y_var - Y._mu * X_var
        b = X._sigma * Y._sigma * sqrt(dm * dm + dv * log(Y_var / X_var))
        x1, x2 = (a + b) / dv, (a - b) / dv
        return 1.0 - (fabs(Y.cdf(x1) - X.cdf(x1)) + fabs(Y.cdf(x2) - X.cdf(x2)))

    def zscore(self, x):
        """How many standard deviations x is above or below the mean."""
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    @property
    def mean(self):
        """The middle: mu."""
        return self._mu

    @property
    def median(self):
        """The middle, which is the mean"""
        return self._mu

    @property
    def mode(self):
        """The likeliest value, which is the mean"""
        return self._mu

    @property
    def stdev(self):
        """How far values lie from the mean: sigma."""
        return self._sigma

    @property
    def variance(self):
        """sigma ** 2."""
        return self._sigma * self._sigma

    def __add__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        return NormalDist(x1._mu * x2, x1._sigma * fabs(x2))

    def __truediv__(x1, x2):
        return NormalDist(x1._mu / x2, x1._sigma / fabs(x2))

    def __pos__(x1):
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__

    def __rsub__(x1, x2):
        return -(x1 - x2)

    __rmul__ = __mul__

    def __eq__(x1, x2):
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state
