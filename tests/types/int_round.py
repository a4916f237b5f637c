# int: round, ratios, conversion to float, errors of all methods.
for n in (0, 5, 15, 25, -5, -15, -25, 149, 150, 151, 250, 12345, 99999, -99999, 10 ** 20 + 5 * 10 ** 9, 2 ** 70):
    print(n, [round(n, -d) for d in range(0, 7)], round(n), round(n, 3))
print(round(5, -30), round(10 ** 30, -31), round(5 * 10 ** 30, -31), round(15 * 10 ** 30, -31), (5).__round__(10 ** 30))
for n in (2 ** 53, 2 ** 53 + 1, 2 ** 53 + 2, 2 ** 53 + 3, 2 ** 64 + 2 ** 11, 2 ** 64 + 2 ** 11 + 1, 10 ** 22, 10 ** 23, 2 ** 1024 - 2 ** 970 - 1, 3 ** 500):
    print(float(n), float(-n), int(float(n)) == n, n == float(n), n < float(n), n > float(n))
for a, b in ((1, 3), (2, 3), (10 ** 40, 3), (3, 10 ** 40), (2 ** 60 + 1, 2 ** 60), (10 ** 300, 10 ** 290), (1, 2 ** 1074), (1, 2 ** 1075), (3, 2 ** 1075), (2 ** 2000, 2 ** 1990),
             (7 ** 400, 7 ** 399), (-1, 10 ** 400), (0, 5), (0, -5), (10 ** 400, 10 ** 399), (2 ** 53 + 1, 1), (-(2 ** 54) - 2, 1)):
    print(a / b, end=" ")
print()
for action in (lambda: float(2 ** 1024), lambda: 10 ** 400 / 3, lambda: 10 ** 400 * 1.0, lambda: 1.0 + 10 ** 400, lambda: (10 ** 400) ** -1, lambda: 2 ** 1024 - 2 ** 970 and float(2 ** 1024 - 2 ** 970),
               lambda: (5).__round__(None), lambda: (5).__round__("x"), lambda: (5).__format__(5), lambda: round(5, 1.0), lambda: 1 << (1 << 70), lambda: 1 << -1, lambda: 1 >> -1,
               lambda: pow(2, 3, 0), lambda: pow(2, -1, 4), lambda: pow(2, 2.0, 3), lambda: pow(2, 3, "x"), lambda: 0 ** -1, lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: divmod(1, 0),
               lambda: 10 ** 400 // 0, lambda: 10 ** 400 % 0, lambda: 10 ** 400 / 0, lambda: 1 + "a", lambda: "a" - 1, lambda: 1 < "a", lambda: ~"a", lambda: 1 @ 2):
    try:
        print(action())
    except (ValueError, TypeError, OverflowError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
print((5).__add__("x"), (5).__radd__(3), (5).__rsub__(3), (5).__rpow__(2), (2).__rpow__(3, 5), (2).__pow__(3, 5), (5).__rdivmod__(13), (1).__rlshift__(4), (5).__divmod__(2.0), (2).__pow__(3.0), (5).__rtruediv__(1))
print((5).__getnewargs__(), (2 ** 70).__getnewargs__(), (7).as_integer_ratio(), (2 ** 70).as_integer_ratio(), (-7).is_integer(), (3).__ceil__(), True.__trunc__(), True.real, True.numerator, +True, -True, ~5)
print(*(hash(n) for n in (0, -1, -2, 2 ** 61 - 2, 2 ** 61 - 1, 2 ** 61, -(2 ** 61), 2 ** 122, 10 ** 400, -(10 ** 400))))
