# Polynomials with integer coefficients: operators, calling, printing, roots, division.
class Polynomial:
    def __init__(self, *coefficients):
        coefficients = list(coefficients)
        while len(coefficients) > 1 and coefficients[-1] == 0:
            coefficients.pop()
        self.c = tuple(coefficients) or (0,)

    @classmethod
    def from_roots(cls, *roots):
        result = cls(1)
        for r in roots:
            result *= cls(-r, 1)
        return result

    @property
    def degree(self):
        return len(self.c) - 1

    def __call__(self, x):
        result = 0
        for c in reversed(self.c):
            result = result * x + c
        return result

    def __len__(self):
        return len(self.c)

    def __iter__(self):
        return iter(self.c)

    def __getitem__(self, i):
        return self.c[i] if i < len(self.c) else 0

    def __add__(self, other):
        other = self._lift(other)
        return Polynomial(*(self[i] + other[i] for i in range(max(len(self), len(other)))))

    __radd__ = __add__

    def __neg__(self):
        return Polynomial(*[-c for c in self])

    def __sub__(self, other):
        return self + -self._lift(other)

    def __rsub__(self, other):
        return -self + other

    def __mul__(self, other):
        other = self._lift(other)
        out = [0] * (len(self) + len(other) - 1)
        for i, a in enumerate(self):
            for j, b in enumerate(other):
                out[i + j] += a * b
        return Polynomial(*out)

    __rmul__ = __mul__

    def __pow__(self, n):
        result = Polynomial(1)
        base = self
        while n:
            if n & 1:
                result = result * base
            base, n = base * base, n >> 1
        return result

    def __divmod__(self, other):
        rest, quotient = list(self.c), [0] * max(len(self) - len(other) + 1, 1)
        while len(rest) >= len(other) and any(rest):
            factor = rest[-1] // other.c[-1]
            shift = len(rest) - len(other)
            quotient[shift] = factor
            for i, c in enumerate(other):
                rest[i + shift] -= factor * c
            rest.pop()
        return Polynomial(*quotient), Polynomial(*rest)

    def __floordiv__(self, other):
        return divmod(self, other)[0]

    def __mod__(self, other):
        return divmod(self, other)[1]

    def __eq__(self, other):
        return self.c == self._lift(other).c

    def __hash__(self):
        return hash(self.c)

    def derivative(self):
        return Polynomial(*(i * c for i, c in enumerate(self.c) if i))

    @staticmethod
    def _lift(value):
        return value if isinstance(value, Polynomial) else Polynomial(value)

    def __str__(self):
        parts = []
        for power, c in reversed(list(enumerate(self.c))):
            if c == 0:
                continue
            sign = "-" if c < 0 else "+" if parts else ""
            number = "" if abs(c) == 1 and power else str(abs(c))
            x = "" if power == 0 else "x" if power == 1 else f"x^{power}"
            parts.append(f" {sign} {number}{x}" if parts else f"{sign}{number}{x}")
        return "".join(parts) or "0"

    def __repr__(self):
        return f"Polynomial{self.c}"


x = Polynomial(0, 1)
p = x ** 3 - 2 * x + 5
q = 1 - x
print(p, "|", q, "|", repr(p), "|", Polynomial(), "|", -p)
print(p + q, "|", p - q, "|", p * q, "|", p - p, "|", 3 + x)
print(p(0), p(2), p(1.5), p(q), "|", (x + 1) ** 6)
print([str(d) for d in (p, p.derivative(), p.derivative().derivative())])
cubic = Polynomial.from_roots(1, -2, 3)
print(cubic, [r for r in range(-10, 11) if cubic(r) == 0], cubic.degree, len(cubic))
quotient, rest = divmod(cubic * p + 7, p)
print(quotient == cubic, rest, "|", cubic // (x - 1), "|", cubic % (x - 4), cubic(4))
print(p == x * x * x - 2 * x + 5, p == 3, Polynomial(3, 0, 0) == 3, len({p, p + 0, q}))
pascal = Polynomial(1)
for n in range(7):
    print(f"{' '.join(map(str, pascal)):^30}".rstrip())
    pascal *= Polynomial(1, 1)


def newton(f, x, steps=30):
    slope = f.derivative()
    for _ in range(steps):
        x -= f(x) / slope(x)
    return x


print(f"{newton(x * x - 2, 1.0):.12f} {newton(p, -2.0):.10f}")
