# Floats: roots, integration, statistics, linear systems, series, interpolation, printing.
import math


def bisect(f, a, b, steps=60):
    fa = f(a)
    for _ in range(steps):
        middle = (a + b) / 2
        if (f(middle) < 0) == (fa < 0):
            a = middle
        else:
            b = middle
    return (a + b) / 2


def newton(f, x, h=1e-6, limit=50):
    for n in range(limit):
        slope = (f(x + h) - f(x - h)) / (2 * h)
        step = f(x) / slope
        x -= step
        if abs(step) < 1e-12:
            return x, n
    raise ArithmeticError("no convergence")


print(f"{bisect(lambda x: x * x - 2, 0, 2):.10f} {bisect(math.cos, 1, 2):.10f} {newton(lambda x: x ** 3 - x - 2, 1.5)[0]:.9f}")
try:
    newton(lambda x: x * x + 1, 0.5)
except ArithmeticError as error:
    print(type(error).__name__, error)
try:
    newton(lambda x: 5.0, 1.0)
except ZeroDivisionError as error:
    print(error)


def simpson(f, a, b, n=100):
    h = (b - a) / n
    return h / 3 * sum(f(a + i * h) * (1 if i in (0, n) else 4 if i % 2 else 2) for i in range(n + 1))


print(f"{simpson(math.sin, 0, math.pi):.7f} {simpson(lambda x: x ** 3, 0, 2):.6f} {simpson(lambda x: math.exp(-x * x), -5, 5):.6f}")


class Statistics:
    def __init__(self, values):
        self.values = sorted(values)

    def __len__(self):
        return len(self.values)

    @property
    def mean(self):
        return math.fsum(self.values) / len(self)

    @property
    def median(self):
        half, odd = divmod(len(self), 2)
        return self.values[half] if odd else (self.values[half - 1] + self.values[half]) / 2

    @property
    def deviation(self):
        return math.sqrt(sum((v - self.mean) ** 2 for v in self.values) / (len(self) - 1))

    def quantile(self, q):
        place = q * (len(self) - 1)
        low = math.floor(place)
        high = min(low + 1, len(self) - 1)
        return self.values[low] + (place - low) * (self.values[high] - self.values[low])

    def histogram(self, bins):
        low, high = self.values[0], self.values[-1]
        counts = [0] * bins
        for v in self.values:
            counts[min(int((v - low) / (high - low) * bins), bins - 1)] += 1
        return counts


data = Statistics([2.5, 3.25, 1, 10, 4.75, 5.5, 6, 3, 8.125, 2])
print(f"{data.mean} {data.median} {data.deviation:.6f} {data.quantile(0.25)} {data.quantile(0.9):.4f}", data.histogram(4))


def solve(matrix, right):
    n = len(matrix)
    rows = [[float(v) for v in row] + [float(r)] for row, r in zip(matrix, right)]
    for k in range(n):
        best = max(range(k, n), key=lambda i: abs(rows[i][k]))
        if rows[best][k] == 0:
            raise ValueError("the matrix is singular")
        rows[k], rows[best] = rows[best], rows[k]
        for i in range(n):
            if i != k:
                factor = rows[i][k] / rows[k][k]
                rows[i] = [a - factor * b for a, b in zip(rows[i], rows[k])]
    return [row[-1] / row[i] for i, row in enumerate(rows)]


print([round(x, 9) for x in solve([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]], [8, -11, -3])], solve([[0, 1], [1, 0]], [3, 4]))
try:
    solve([[1, 2], [2, 4]], [1, 2])
except ValueError as error:
    print(error)
xs, ys = [1, 2, 3, 4, 5], [2.2, 4.1, 6.2, 7.9, 10.1]
n, sx, sy = len(xs), sum(xs), sum(ys)
slope = (n * sum(x * y for x, y in zip(xs, ys)) - sx * sy) / (n * sum(x * x for x in xs) - sx ** 2)
print(f"y = {slope:.3f}x {(sy - slope * sx) / n:+.3f}")


def lagrange(points):
    return lambda x: sum(y * math.prod((x - b) / (a - b) for j, (b, _) in enumerate(points) if j != i) for i, (a, y) in enumerate(points))


curve = lagrange([(0, 1), (1, 3), (2, 9), (3, 25)])
print([round(curve(x), 6) for x in (0, 0.5, 2, 4)])
print(f"{4 * sum((-1) ** k / (2 * k + 1) for k in range(1000)):.6f} {sum(1 / math.factorial(k) for k in range(20)):.12f} {math.prod(4 * k * k / (4 * k * k - 1) for k in range(1, 500)) * 2:.5f}")


def heron(x):
    guess = x / 2 or 1.0
    while True:
        yield guess
        better = (guess + x / guess) / 2
        if better == guess:
            return
        guess = better


for x in (2.0, 100.0):
    for _, guess in zip(range(6), heron(x)):
        print(f"{guess:.10f}", end=" ")
    print()


def runge_kutta(f, y, t, h, n):
    for _ in range(n):
        k1 = f(t, y)
        k2 = f(t + h / 2, y + h * k1 / 2)
        k3 = f(t + h / 2, y + h * k2 / 2)
        k4 = f(t + h, y + h * k3)
        y, t = y + h * (k1 + 2 * k2 + 2 * k3 + k4) / 6, t + h
    return y


print(f"{runge_kutta(lambda t, y: y, 1.0, 0.0, 0.01, 100):.9f} {runge_kutta(lambda t, y: -2 * t * y, 1.0, 0.0, 0.1, 10):.6f}")
print(0.1 + 0.2, 1 / 3, 2 / 3, 1e16, 1e15 + 0.5, 123456789.123456789, 1e-5, 0.0001, 5e-324, 1.7976931348623157e308, -0.0, 1e22, 1e23)
print(sum([0.1] * 10), math.fsum([0.1] * 10), 0.1 * 3 == 0.3, math.isclose(0.1 * 3, 0.3), 7.0 // 2, -7.5 // 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2))
print(float("inf") - 1, -float("inf"), float("nan") == float("nan"), 1e308 * 10, math.inf > 10 ** 400, (0.5).as_integer_ratio(), (3.75).hex(), float("1e-400"))
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(0.5, 0), int(-3.99), math.trunc(3.99), math.floor(-3.5), math.ceil(-3.5))
for v in (0, 1.0, 3.14159, -2.5, 1234567.891, 1e-7, 1e21, float("inf")):
    print(f"{v!s:>14} {v:>10.2f} {v:>12.3e} {v:>10g} {v:>+9.3g} {v:,.1f} {v:%}")
print(math.hypot(3, 4), math.degrees(math.pi), math.radians(180), math.atan2(1, -1), math.copysign(3, -0.0), math.log(8, 2), math.log2(1024), math.log10(1e5), math.exp(0), math.gamma(5))
