# float: floor division, rests, powers, comparison with ints, hashes.
inf = float("inf")
nan = float("nan")
values = (0.0, -0.0, 1.0, -1.0, 0.5, -2.5, 3.0, 7.25, -1e300, 1e-300, 5e-324, 1e308, inf, -inf, nan)


def attempt(operation, a, b):
    try:
        return repr(operation(a, b))
    except (ZeroDivisionError, OverflowError, ValueError) as error:
        return f"{type(error).__name__[:4]}:{error}"


for name, operation in (("//", lambda a, b: a // b), ("%", lambda a, b: a % b), ("divmod", divmod), ("/", lambda a, b: a / b)):
    for a in values:
        print(name, a, [attempt(operation, a, b) for b in values])
for a in values:
    print("**", a, [attempt(pow, a, b) for b in values if a >= 0 or b != b or b in (inf, -inf) or b == int(b)])
print(5.0 // -3, -5.0 % 3, divmod(-5.0, 3), 2 ** 0.5, 4 ** -0.5, 2.0 ** -2, 7 // 0.1, 7 % 0.1, 1e17 % 3, -1e-20 % 1)
big = 2 ** 53
for x in (0.5, 1.5, float(big), float(big) + 2, 2.0 ** 63, 2.0 ** 64, -2.0 ** 63, 1e300, -1e300, inf, -inf, nan):
    row = []
    for n in (0, 1, 2, big, big + 1, big + 2, 2 ** 63 - 1, 2 ** 63, 2 ** 63 + 1, 2 ** 64 - 1, -(2 ** 63), -(2 ** 63) - 1, 10 ** 300, 10 ** 400, -(10 ** 400)):
        row.append("<" if x < n else "=" if x == n else ">" if x > n else "?")
        assert (x < n) == (n > x) and (x <= n) == (n >= x) and (x != n) == (not x == n) and (n < x) == (x > n)
    print(x, "".join(row))
exact = int(1e300)
print(exact == 1e300, exact + 1 > 1e300, exact - 1 < 1e300, 1e300 < exact + 1, 1e300 >= exact, -1e300 > -exact - 1)
print(*(hash(x) for x in (0.0, -0.0, 1.0, -1.0, 0.5, 1.5, -2.5, 1e300, 5e-324, 2.0 ** 61, inf, -inf, 0.1, 1e22)))
print(all(hash(float(n)) == hash(n) for n in (0, 1, -1, 2 ** 31, 2 ** 61, 2 ** 61 - 1 + 1, 2 ** 62, 10 ** 15, -(2 ** 100), 2 ** 1000)))
print(hash(nan) == hash(nan), nan == nan, nan is nan, {nan: 1}[nan], nan in (nan,), (nan,) == (nan,), float("nan") in [nan])
print(True + 0.5, 0.5 + True, True == 1.0, sum([0.1] * 10) == 1.0, 1e308 * 10, -1e308 - 1e308, 0.1 + 0.2)
for action in (lambda: 1.0 + "x", lambda: "x" * 1.0, lambda: 1.0 < "x", lambda: 1.0 << 1, lambda: ~1.0, lambda: 1.0 & 1, lambda: pow(2.0, 2, 3), lambda: pow(2, 2, 3.0), lambda: 1.0 @ 1, lambda: 1.5 .__add__("x"),
               lambda: (2.0).__pow__(3), lambda: (2.0).__rpow__(3), lambda: (2.0).__pow__(2, 3), lambda: (7.0).__rfloordiv__(15), lambda: 2.0 ** 1024, lambda: (-2.0) ** 1025, lambda: 10.0 ** 400 if False else 10 ** 400 * 1.0):
    try:
        print(action())
    except (TypeError, OverflowError) as error:
        print(type(error).__name__, error, error.args)
