"""Fraction: exact rational numbers."""
import math
import numbers
import operator
import re
import sys

__all__ = ["Fraction"]

_NUMBER = re.compile(r"""
    \A\s*
    (?P<sign>[-+]?)
    (?=\d|\.\d)
    (?P<num>\d*|\d+(_\d+)*)
    (?:
        (?:\s*/\s*(?P<denom>\d+(_\d+)*))?
    |
        (?:\.(?P<decimal>\d*|\d+(_\d+)*))?
        (?:E(?P<exp>[-+]?\d+(_\d+)*))?
    )
    \s*\Z
    """, re.VERBOSE | re.IGNORECASE)

_PLAIN_SPEC = re.compile(r"""
    (?:(?P<fill>.)?(?P<align>[<>=^]))?
    (?P<sign>[-+ ]?)
    (?P<alt>\#)?
    (?P<minimumwidth>0|[1-9][0-9]*)?
    (?P<thousands_sep>[,_])?
    """, re.DOTALL | re.VERBOSE)

_FLOAT_SPEC = re.compile(r"""
    (?:(?P<fill>.)?(?P<align>[<>=^]))?
    (?P<sign>[-+ ]?)
    (?P<no_neg_zero>z)?
    (?P<alt>\#)?
    (?P<zeropad>0(?=[0-9]))?
    (?P<minimumwidth>0|[1-9][0-9]*)?
    (?P<thousands_sep>[,_])?
    (?:\.(?P<precision>0|[1-9][0-9]*))?
    (?P<presentation_type>[eEfFgG%])
    """, re.DOTALL | re.VERBOSE)


def _round_to_exponent(n, d, exponent, no_neg_zero=False):
    """n/d to the nearest multiple of 10**exponent: (is negative, multiple)."""
    if exponent >= 0:
        d *= 10**exponent
    else:
        n *= 10**-exponent
    q, r = divmod(n + (d >> 1), d)
    if r == 0 and d & 1 == 0:
        q &= -2
    return (q < 0 if no_neg_zero else n < 0), abs(q)


def _round_to_figures(n, d, figures):
    """n/d to so many digits: (is negative, digits as an int, exponent)."""
    if n == 0:
        return False, 0, 1 - figures
    n_text, d_text = str(abs(n)), str(d)
    m = len(n_text) - len(d_text) + (d_text <= n_text)
    exponent = m - figures
    negative, significand = _round_to_exponent(n, d, exponent)
    if len(str(significand)) == figures + 1:
        significand //= 10
        exponent += 1
    return negative, significand, exponent


def _fill(body, sign, spec, zeropad=False, default="<"):
    fill = spec["fill"] or " "
    align = spec["align"] or default
    padding = fill * (int(spec["minimumwidth"] or "0") - len(sign) - len(body))
    if align == ">":
        return padding + sign + body
    if align == "<":
        return sign + body + padding
    if align == "^":
        half = len(padding) // 2
        return padding[:half] + sign + body + padding[half:]
    return sign + padding + body


class Fraction(numbers.Rational):
    """A ratio of two ints in lowest terms.

    Fraction(8, 6) is 4/3 in lowest terms; the arguments are rational numbers, or one
    float, Decimal or text such as '8/6', '1.25e-3'.
    """

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
                return self
            if isinstance(numerator, numbers.Rational):
                self._numerator = numerator.numerator
                self._denominator = numerator.denominator
                return self
            if isinstance(numerator, float) or cls._is_decimal(numerator):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if isinstance(numerator, str):
                numerator, denominator = cls._read(numerator)
            else:
                raise TypeError("argument should be a string or a Rational instance")
        elif type(numerator) is int is type(denominator):
            pass
        elif (isinstance(numerator, numbers.Rational)
              and isinstance(denominator, numbers.Rational)):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        g = math.gcd(numerator, denominator)
        if denominator < 0:
            g = -g
        self._numerator = numerator // g
        self._denominator = denominator // g
        return self

    @staticmethod
    def _is_decimal(value):
        decimal = sys.modules.get("decimal")
        return decimal is not None and isinstance(value, decimal.Decimal)

    @staticmethod
    def _read(text):
        m = _NUMBER.match(text)
        if m is None:
            raise ValueError(f"Invalid literal for Fraction: {text!r}")
        numerator = int(m["num"] or "0")
        if m["denom"]:
            denominator = int(m["denom"])
        else:
            denominator = 1
            if m["decimal"]:
                decimal = m["decimal"].replace("_", "")
                scale = 10**len(decimal)
                numerator = numerator * scale + int(decimal)
                denominator = scale
            if m["exp"]:
                exp = int(m["exp"])
                if exp >= 0:
                    numerator *= 10**exp
                else:
                    denominator *= 10**-exp
        return (-numerator if m["sign"] == "-" else numerator), denominator

    @classmethod
    def _coprime(cls, numerator, denominator):
        """Of two numbers in lowest terms, the second positive."""
        self = super().__new__(cls)
        self._numerator = numerator
        self._denominator = denominator
        return self

    _from_coprime_ints = _coprime

    @classmethod
    def from_float(cls, f):
        """The fraction that a float stands for."""
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} "
                            f"({type(f).__name__})")
        return cls._coprime(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """The fraction that a Decimal stands for."""
        from decimal import Decimal
        if isinstance(dec, numbers.Integral):
            dec = Decimal(int(dec))
        elif not isinstance(dec, Decimal):
            raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} "
                            f"({type(dec).__name__})")
        return cls._coprime(*dec.as_integer_ratio())

    def is_integer(self):
        """Whether the denominator is 1."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """Numerator and denominator."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction with no larger denominator."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # The convergents of the continued fraction; the last one is cut short.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction._coprime(p1, q1)
        return Fraction._coprime(p0 + k * p1, q0 + k * q1)

    @property
    def numerator(a):
        return a._numerator

    @property
    def denominator(a):
        return a._denominator

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    def _format_plain(self, spec):
        group = spec["thousands_sep"] or ""
        body = f"{abs(self._numerator):{group}}"
        if spec["alt"] or self._denominator != 1:
            body += f"/{self._denominator:{group}}"
        sign = "-" if self._numerator < 0 else "" if spec["sign"] == "-" else spec["sign"]
        return _fill(body, sign, spec, default=">")

    def _format_float(self, spec):
        kind = spec["presentation_type"]
        precision = int(spec["precision"] or "6")
        group = spec["thousands_sep"] or ""
        trim = kind in "gG" and not spec["alt"]
        if kind in "fF%":
            exponent = -precision
            if kind == "%":
                exponent -= 2
            negative, significand = _round_to_exponent(
                self._numerator, self._denominator, exponent, bool(spec["no_neg_zero"]))
            scientific, point = False, precision
        else:
            figures = max(precision, 1) if kind in "gG" else precision + 1
            negative, significand, exponent = _round_to_figures(
                self._numerator, self._denominator, figures)
            scientific = kind in "eE" or exponent > 0 or exponent + figures <= -4
            point = figures - 1 if scientific else -exponent
        suffix = "%" if kind == "%" else ""
        if scientific:
            suffix = f"{'E' if kind in 'EG' else 'e'}{exponent + point:+03d}"
        digits = f"{significand:0{point + 1}d}"
        leading, decimals = digits[:len(digits) - point], digits[len(digits) - point:]
        if trim:
            decimals = decimals.rstrip("0")
        sign = "-" if negative else "" if spec["sign"] == "-" else spec["sign"]
        separator = "." if decimals or spec["alt"] else ""
        trailing = separator + decimals + suffix
        if spec["zeropad"]:
            room = int(spec["minimumwidth"] or "0") - len(sign) - len(trailing)
            leading = leading.zfill(3 * room // 4 + 1 if group else room)
        if group:
            first = 1 + (len(leading) - 1) % 3
            leading = leading[:first] + "".join(
                group + leading[i:i + 3] for i in range(first, len(leading), 3))
        if spec["zeropad"] and not spec["fill"]:
            return _fill(leading + trailing, sign, {**spec, "fill": "0"}, default=">")
        return _fill(leading + trailing, sign, spec, default=">")

    def __format__(self, format_spec, /):
        if m := _PLAIN_SPEC.fullmatch(format_spec):
            return self._format_plain(m.groupdict())
        if m := _FLOAT_SPEC.fullmatch(format_spec):
            spec = m.groupdict()
            if not (spec["align"] is not None and spec["zeropad"]):
                return self._format_float(spec)
        raise ValueError(f"Invalid format specifier {format_spec!r} for object of type "
                         f"{type(self).__name__!r}")

    # ---- arithmetic ----

    def _operator(exact, fallback, allow_complex=True):
        """__op__ and __rop__ from a function of two fractions and one of the module
        operator."""
        def forward(a, b):
            if type(b) is Fraction or isinstance(b, Fraction):
                return exact(a, b)
            if isinstance(b, int):
                return exact(a, Fraction(b))
            if isinstance(b, float):
                return fallback(float(a), b)
            if isinstance(b, complex) and allow_complex:
                return fallback(complex(a), b)
            return NotImplemented

        def reverse(b, a):
            if isinstance(a, numbers.Rational):
                return exact(Fraction(a), b)
            if isinstance(a, numbers.Real):
                return fallback(float(a), float(b))
            if isinstance(a, numbers.Complex) and allow_complex:
                return fallback(complex(a), complex(b))
            return NotImplemented
        forward.__name__ = f"__{fallback.__name__}__"
        reverse.__name__ = f"__r{fallback.__name__}__"
        return forward, reverse

    # Common divisors are taken out before multiplying: D. E. Knuth, TAOCP 2, 4.5.1.
    def _add(a, b):
        na, da = a._numerator, a._denominator
        nb, db = b._numerator, b._denominator
        g = math.gcd(da, db)
        if g == 1:
            return Fraction._coprime(na * db + da * nb, da * db)
        s = da // g
        t = na * (db // g) + nb * s
        g2 = math.gcd(t, g)
        return Fraction._coprime(t // g2, s * (db // g2))

    __add__, __radd__ = _operator(_add, operator.add)

    def _sub(a, b):
        na, da = a._numerator, a._denominator
        nb, db = b._numerator, b._denominator
        g = math.gcd(da, db)
        if g == 1:
            return Fraction._coprime(na * db - da * nb, da * db)
        s = da // g
        t = na * (db // g) - nb * s
        g2 = math.gcd(t, g)
        return Fraction._coprime(t // g2, s * (db // g2))

    __sub__, __rsub__ = _operator(_sub, operator.sub)

    def _mul(a, b):
        na, da = a._numerator, a._denominator
        nb, db = b._numerator, b._denominator
        g1 = math.gcd(na, db)
        g2 = math.gcd(nb, da)
        return Fraction._coprime((na // g1) * (nb // g2), (db // g1) * (da // g2))

    __mul__, __rmul__ = _operator(_mul, operator.mul)

    def _div(a, b):
        na, da = a._numerator, a._denominator
        nb, db = b._numerator, b._denominator
        if nb == 0:
            raise ZeroDivisionError(f"Fraction({db}, 0)")
        g1 = math.gcd(na, nb)
        g2 = math.gcd(db, da)
        n, d = (na // g1) * (db // g2), (nb // g1) * (da // g2)
        return Fraction._coprime(-n, -d) if d < 0 else Fraction._coprime(n, d)

    __truediv__, __rtruediv__ = _operator(_div, operator.truediv)

    def _floordiv(a, b):
        return (a._numerator * b._denominator) // (a._denominator * b._numerator)

    __floordiv__, __rfloordiv__ = _operator(_floordiv, operator.floordiv, False)

    def _divmod(a, b):
        da, db = a._denominator, b._denominator
        div, mod = divmod(a._numerator * db, da * b._numerator)
        return div, Fraction(mod, da * db)

    __divmod__, __rdivmod__ = _operator(_divmod, divmod, False)

    def _mod(a, b):
        da, db = a._denominator, b._denominator
        return Fraction((a._numerator * db) % (b._numerator * da), da * db)

    __mod__, __rmod__ = _operator(_mod, operator.mod, False)

    del _operator

    def __pow__(a, b, modulo=None):
        """a ** b; a rational exponent that is no integer gives a float."""
        if modulo is not None:
            return NotImplemented
        if isinstance(b, numbers.Rational):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            if power >= 0:
                return Fraction._coprime(a._numerator**power, a._denominator**power)
            if a._numerator > 0:
                return Fraction._coprime(a._denominator**-power, a._numerator**-power)
            if a._numerator == 0:
                raise ZeroDivisionError(f"Fraction({a._denominator ** -power}, 0)")
            return Fraction._coprime((-a._denominator) ** -power, (-a._numerator) ** -power)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a, modulo=None):
        if modulo is not None:
            return NotImplemented
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(a):
        return Fraction._coprime(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction._coprime(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction._coprime(abs(a._numerator), a._denominator)

    def __int__(a, _index=operator.index):
        if a._numerator < 0:
            return _index(-(-a._numerator // a._denominator))
        return _index(a._numerator // a._denominator)

    def __trunc__(a):
        return int(a)

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        """To an int, half to even; with ndigits to a Fraction."""
        d = self._denominator
        if ndigits is None:
            floor, remainder = divmod(self._numerator, d)
            if remainder * 2 < d:
                return floor
            if remainder * 2 > d:
                return floor + 1
            return floor if floor % 2 == 0 else floor + 1
        shift = 10**abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    # ---- comparison ----

    def __hash__(self):
        """Equal to that of an int, float or Decimal of the same value."""
        modulus, infinity = sys.hash_info.modulus, sys.hash_info.inf
        try:
            inverse = pow(self._denominator, -1, modulus)
        except ValueError:
            h = infinity
        else:
            h = hash(hash(abs(self._numerator)) * inverse)
        result = h if self._numerator >= 0 else -h
        return -2 if result == -1 else result

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b
            return a == a.from_float(b)
        return NotImplemented

    def _order(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._order(b, operator.lt)

    def __gt__(a, b):
        return a._order(b, operator.gt)

    def __le__(a, b):
        return a._order(b, operator.le)

    def __ge__(a, b):
        return a._order(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        if type(self) is Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()
