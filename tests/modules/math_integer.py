# math on integers: comb, perm, factorial, gcd, lcm, isqrt, logarithms of big numbers.
import math

print([math.comb(10, k) for k in range(12)], [math.perm(6, k) for k in range(8)], [math.factorial(n) for n in range(12)])
print(math.factorial(50), math.factorial(20), math.factorial(21), math.factorial(200) % (10 ** 9 + 7), math.factorial(1000).bit_length(), len(str(math.factorial(1500))))
assert all(math.comb(n, k) == math.factorial(n) // (math.factorial(k) * math.factorial(n - k)) for n in range(70) for k in range(n + 1))
assert all(math.perm(n, k) == math.factorial(n) // math.factorial(n - k) for n in range(70) for k in range(n + 1))
print(math.comb(100, 50), math.comb(1000, 3), math.comb(1000, 997), math.comb(10 ** 30, 2), math.comb(10 ** 30, 10 ** 30 - 1), math.comb(5, 10 ** 30), math.comb(2 ** 64, 3), math.comb(300, 150) % 10 ** 20)
print(math.perm(5), math.perm(5, None), math.perm(0, 5), math.perm(10 ** 20, 3), math.perm(100, 20), math.perm(2 ** 63, 2))
print(math.gcd(), math.gcd(5), math.gcd(-5), math.gcd(0, 0), math.gcd(12, 18, 27), math.gcd(-(2 ** 63)), math.gcd(-(2 ** 63), 2 ** 64), math.gcd(10 ** 40, 6 ** 40), math.gcd(True, 5), math.gcd(3 ** 100, 5 ** 60))
print(math.lcm(), math.lcm(5), math.lcm(-4, 6), math.lcm(0, 3), math.lcm(*range(1, 50)), math.lcm(2 ** 63, 3), math.lcm(10 ** 20, 6 ** 30))
for n in (0, 1, 2, 3, 4, 15, 16, 17, 2 ** 31 - 1, 10 ** 12, 2 ** 52 + 1, 2 ** 53 - 1, 94906267 ** 2 - 1, 94906267 ** 2, 2 ** 63 - 1, 2 ** 64 - 1, 2 ** 126, 2 ** 127 - 1, 10 ** 50, 3 ** 300):
    r = math.isqrt(n)
    assert r * r <= n < (r + 1) ** 2
    print(r, end=" ")
print()
print(math.log(10 ** 400), math.log2(2 ** 2000), math.log10(10 ** 400), math.log(2 ** 1024), math.log2(2 ** 1024 + 1), math.log(10 ** 400, 10 ** 200), math.log(8, 2), math.log(True))


class Index:
    def __index__(self):
        return 6


print(math.factorial(Index()), math.gcd(Index(), 4), math.comb(Index(), 2), math.isqrt(Index()), math.perm(Index()), math.lcm(Index(), 4), math.factorial(True))
for action in (lambda: math.factorial(-1), lambda: math.factorial(1.0), lambda: math.factorial("x"), lambda: math.factorial(10 ** 30), lambda: math.isqrt(-1), lambda: math.isqrt(2.0), lambda: math.comb(-1, 1), lambda: math.comb(1, -1), lambda: math.comb(1.0, 1),
               lambda: math.comb(1), lambda: math.comb(10 ** 30, 10 ** 25), lambda: math.perm(-5), lambda: math.perm(5, -1), lambda: math.perm(-5, 2), lambda: math.perm(10 ** 30, 10 ** 25), lambda: math.gcd(1.5), lambda: math.gcd(1, "x"), lambda: math.lcm(None),
               lambda: math.log(-(10 ** 400)), lambda: math.log(0), lambda: math.log2(0), lambda: math.log10(-5), lambda: math.log(5, 1), lambda: math.log(5, 0), lambda: math.log("x"), lambda: math.log(), lambda: math.log(1, 2, 3)):
    try:
        print(action())
    except (ValueError, TypeError, OverflowError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
