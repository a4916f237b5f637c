# math: sums and products without loss.
import math

inf, nan = math.inf, math.nan
print(math.fsum([]), math.fsum([0.1] * 10), math.fsum([1e100, 1.0, -1e100]), math.fsum([1e16, 1.0, 1e-16]), math.fsum([1, 2, True]), math.fsum(iter([0.5, 0.25])), math.fsum([-0.0]), math.fsum([1e308, -1e308, 5e-324]))
print(math.fsum([inf, 1]), math.fsum([-inf]), math.fsum([nan, 1]), math.fsum([inf, nan]), math.fsum([2.0 ** n - 2.0 ** (n + 50) + 2.0 ** (n + 52) for n in range(-1074, 972, 2)]))
state = 5


def rnd(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 18446744073709551616
    return (state >> 33) % n


def real():
    return math.ldexp((rnd(1 << 31) << 20 | rnd(1 << 20)) * (1 if rnd(2) else -1), rnd(200) - 100)


total = 0
for _ in range(200):
    xs = [real() for _ in range(rnd(60) + 1)]
    ys = [real() if rnd(4) else rnd(1000) for _ in xs]
    for value in (math.fsum(xs), math.sumprod(xs, ys), math.hypot(*xs), math.dist(xs, ys), math.prod(ys[:9])):
        for c in repr(value):
            total = (total * 31 + ord(c)) % (2 ** 61 - 1)
    # Correctly rounded, checked in exact arithmetic.
    exact = sum(int(math.ldexp(x, 200)) for x in xs)
    assert math.fsum(xs) == exact / 2 ** 200
print(total)
print(math.sumprod([], []), math.sumprod([1, 2, 3], [4, 5, 6]), math.sumprod([0.1] * 10, [1.0] * 10), math.sumprod([10 ** 30], [2.5]), math.sumprod([1, 2.5], [2, 2]), math.sumprod([True], [3]), math.sumprod([2 ** 62] * 4, [4] * 4), math.sumprod([1.0, 2 ** 70], [1.0, 1.0]),
      math.sumprod([1e308, 1e308], [10, -10]), math.sumprod([inf, 1], [0, 1]), math.sumprod(range(5), iter([1, 1, 1, 1, 1])), math.sumprod([1e100, 1.0, -1e100], [1.0, 1.0, 1.0]), math.sumprod(["a"], [0]) if False else "")
print(math.prod([]), math.prod([2, 3]), math.prod([2 ** 40, 2 ** 40]), math.prod([1.5, 2]), math.prod([2, 1.5, True]), math.prod([0.1] * 10), math.prod(range(1, 30)), math.prod([2], start=0.5), math.prod(["ab"], start=2), math.prod([1, 2], start="a"), math.prod([[1]], start=3), math.prod([10 ** 30, 0.5]))
print(math.hypot(3, 4), math.hypot(1, 2, 3, 4), math.hypot(inf, nan), math.hypot(nan, 1), math.hypot(-5), math.hypot(1e308, 1e308), math.hypot(0, 0), math.hypot(1e-200, 1e-200), math.dist((1, 2), (4, 6)), math.dist([], []), math.dist(iter([1]), (2,)), math.dist((1e200, 1e200), (0, 0)), math.dist((inf,), (inf,)))
for action in (lambda: math.fsum([1, "x"]), lambda: math.fsum(5), lambda: math.fsum([inf, -inf]), lambda: math.fsum([1e308, 1e308]), lambda: math.fsum([10 ** 400]), lambda: math.sumprod([1, 2], [1]), lambda: math.sumprod([1], [1, 2]), lambda: math.sumprod([1, 2], ["a", 2]), lambda: math.sumprod(5, [1]),
               lambda: math.sumprod([None], [1]), lambda: math.prod(5), lambda: math.prod(["a", 2.0]), lambda: math.prod([None]), lambda: math.dist([1], [1, 2]), lambda: math.dist([1, 2], 3), lambda: math.dist(["x"], [1]), lambda: math.hypot("x"), lambda: math.hypot(1, None), lambda: math.dist([1]), lambda: math.prod()):
    try:
        print(action())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
