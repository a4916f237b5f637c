# Floor division, modulo and divmod with every mix of signs, small and big; the laws hold.
big = 10 ** 25 + 7
values = [7, -7, 3, -3, 1, -1, 2 ** 31, -2 ** 31, 2 ** 63, -2 ** 63, big, -big]
for a in values:
    print(a, [(a // b, a % b) for b in (3, -3, 10 ** 9, -10 ** 9)])
for a in values:
    for b in values:
        q, r = divmod(a, b)
        assert q == a // b and r == a % b and q * b + r == a, (a, b)
        assert r == 0 or (r < 0) == (b < 0), (a, b)
        assert abs(r) < abs(b)
        assert (-a) // b == -(-(-a // b)), (a, b)
print("laws hold")
print(-7 // 2, -7 % 2, 7 // -2, 7 % -2, -7 // -2, -7 % -2, int(-7 / 2), -(7 // 2))
print(-7.5 // 2, -7.5 % 2, 7.5 // -2, 7.5 % -2, divmod(-7.5, 2), divmod(5, -0.7), 5 % -1e300,
      -5 % 1e300)
print(0 // 5, 0 % -5, 0.0 % -5, -0.0 % 5, -0.0 // 5, divmod(0.0, -3))
print(big / 3, big / -big, big / (big * 2), (10 ** 400) / (10 ** 399), 3 / big, 1 / 3)
for expression in ("10 ** 400 / 1.0", "10 ** 400 / 3", "float(10 ** 400)", "1 / 10 ** 400",
                   "1e308 * 10", "10 ** 400 * 1.0",
                   "10 ** 400 // 1.5", "2.0 ** 10000", "2.0 ** 10 ** 400"):
    try:
        print(expression, eval(expression))
    except OverflowError as error:
        print(expression, error)
print([pow(a, b, m) for a, b, m in ((3, 4, 5), (-3, 3, 5), (3, 4, -5), (3, -1, 7), (-3, -3, 7),
      (0, 0, 1), (5, 0, -3))])
print([a ** b for a, b in ((2, -1), (-2, 3), (-2, -3), (0, 0), (-1, 10 ** 10), (1, -5), (10, 20),
      (-8, 1))])
print((-8) ** (1 / 3), (-8) ** 0.5, (-1.0) ** 0.5, 0.0 ** 0, 2 ** 0.5, (-2.0) ** 3, (-2) ** -2.0)
