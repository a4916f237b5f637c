# A Fraction class: every arithmetic operator, mixed types, hashing, ordering.
import math


class Fraction:
    __slots__ = ("_n", "_d")

    def __new__(cls, n=0, d=1):
        if isinstance(n, str):
            head, _, tail = n.partition("/")
            n, d = int(head), int(tail or 1)
        if d == 0:
            raise ZeroDivisionError(f"Fraction({n}, 0)")
        if d < 0:
            n, d = -n, -d
        g = math.gcd(n, d)
        self = super().__new__(cls)
        self._n, self._d = n // g, d // g
        return self

    numerator = property(lambda self: self._n)
    denominator = property(lambda self: self._d)

    def __repr__(self):
        return f"Fraction({self._n}, {self._d})"

    def __str__(self):
        return str(self._n) if self._d == 1 else f"{self._n}/{self._d}"

    def __format__(self, spec):
        return format(str(self) if not spec or spec[-1] not in "fe" else float(self), spec)

    def _operator(forward):
        def operate(a, b):
            if isinstance(b, int):
                b = Fraction(b)
            if isinstance(b, Fraction):
                return forward(a, b)
            if isinstance(b, float):
                return getattr(float(a), name)(b)
            return NotImplemented

        def reflected(a, b):
            if isinstance(b, int):
                return forward(Fraction(b), a)
            return NotImplemented

        name = f"__{forward.__name__.strip('_')}__"
        return operate, reflected

    def _add(a, b):
        return Fraction(a._n * b._d + b._n * a._d, a._d * b._d)

    def _sub(a, b):
        return Fraction(a._n * b._d - b._n * a._d, a._d * b._d)

    def _mul(a, b):
        return Fraction(a._n * b._n, a._d * b._d)

    def _truediv(a, b):
        return Fraction(a._n * b._d, a._d * b._n)

    __add__, __radd__ = _operator(_add)
    __sub__, __rsub__ = _operator(_sub)
    __mul__, __rmul__ = _operator(_mul)
    __truediv__, __rtruediv__ = _operator(_truediv)

    def __floordiv__(self, other):
        return (self / other).__floor__()

    def __mod__(self, other):
        return self - (self // other) * other

    def __divmod__(self, other):
        return self // other, self % other

    def __pow__(self, k):
        if not isinstance(k, int):
            return NotImplemented
        return Fraction(self._n ** k, self._d ** k) if k >= 0 \
            else Fraction(self._d ** -k, self._n ** -k)

    def __neg__(self):
        return Fraction(-self._n, self._d)

    def __abs__(self):
        return Fraction(abs(self._n), self._d)

    def __bool__(self):
        return self._n != 0

    def __float__(self):
        return self._n / self._d

    def __int__(self):
        return int(self._n / self._d)

    def __floor__(self):
        return self._n // self._d

    def __ceil__(self):
        return -(-self._n // self._d)

    def __round__(self, digits=None):
        return round(self._n / self._d) if digits is None else round(float(self), digits)

    def __eq__(self, other):
        if isinstance(other, int):
            other = Fraction(other)
        if not isinstance(other, Fraction):
            return NotImplemented
        return (self._n, self._d) == (other._n, other._d)

    def __hash__(self):
        return hash(self._n) if self._d == 1 else hash((self._n, self._d))

    def __lt__(self, other):
        other = Fraction(other) if isinstance(other, int) else other
        return self._n * other._d < other._n * self._d

    def __le__(self, other):
        return self == other or self < other

    def __gt__(self, other):
        return not self <= other


half, third = Fraction(1, 2), Fraction("1/3")
print(half + third, half - third, half * third, half / third, -half, abs(-third))
print(1 + half, 1 - third, 2 * half, 1 / third, half + 1, third ** -3, half ** 10)
print(Fraction(7, 2) // 1, Fraction(7, 2) % 1, divmod(Fraction(17, 5), half), bool(half - half))
print(float(third), int(Fraction(-7, 2)), math.floor(Fraction(-7, 2)), math.ceil(half))
print(round(Fraction(7, 2)), round(third, 3), half + 0.25, half == Fraction(3, 6), half == "x")
print(sum((Fraction(1, k) for k in range(1, 21)), Fraction(0)))
print(sorted([half, third, Fraction(2, 3), Fraction(-1, 7), Fraction(5)]), max(half, third))
print({Fraction(2): "two", half: "half"}[2], hash(Fraction(6, 2)) == hash(3), half in {half})
print(f"{half:>8}|{third:.4f}|{Fraction(9, 3)}|{half!r}|{third:^9}|")
print(third < half <= half, half > third, 0 < third, [str(f) for f in map(Fraction, range(3), (1, 2, 4))])
for action in (lambda: Fraction(1, 0), lambda: half / 0, lambda: half + "a",
               lambda: "a" * half, lambda: half ** 0.5, lambda: setattr(half, "x", 1)):
    try:
        print(action())
    except (ZeroDivisionError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)


def continued(x, depth):
    terms = []
    while depth and x:
        terms.append(math.floor(x))
        x = x - terms[-1]
        if not x:
            break
        x, depth = 1 / x, depth - 1
    return terms


print(continued(Fraction(415, 93), 10), continued(Fraction(649, 200), 10))
h = Fraction(1)
for _ in range(8):
    h = 1 + 1 / h
print(h, f"{float(h):.6f}")
