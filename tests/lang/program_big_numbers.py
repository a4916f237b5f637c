# Big integers: fibonacci, factorials, primes, perfect numbers, pi, modular arithmetic.
import math
from itertools import accumulate, count, islice, takewhile


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


f1000 = next(islice(fibonacci(), 1000, None))
print(f1000, len(str(f1000)), f1000.bit_length())
print(next(n for n, f in enumerate(fibonacci()) if f >= 10 ** 99))
factorials = list(accumulate(range(1, 101), lambda a, b: a * b))
print(factorials[29], factorials[99], factorials[99] == math.factorial(100), sep="\n")
print(sum(map(int, str(factorials[99]))), str(factorials[99]).rstrip("0").__len__())
print(2 ** 521 - 1)
print(sum(int(c) for c in str(2 ** 1000)), 7 ** 77 % 10 ** 10, pow(7, 7 ** 7, 10 ** 12))
print((10 ** 40 + 7) // (10 ** 20 + 1), (10 ** 40 + 7) % -(10 ** 20 + 1), -(10 ** 30) // 7)
print(math.isqrt(10 ** 61), math.isqrt(2 * 10 ** 100), math.comb(200, 100), math.gcd(2 ** 100, 6 ** 50))


def is_prime(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def lucas_lehmer(p):
    s, m = 4, (1 << p) - 1
    for _ in range(p - 2):
        s = (s * s - 2) % m
    return p == 2 or s == 0


exponents = [p for p in range(2, 130) if is_prime(p) and lucas_lehmer(p)]
print(exponents)
print([2 ** (p - 1) * (2 ** p - 1) for p in exponents[:8]])
print(next(n for n in count(10 ** 30) if is_prime(n)), is_prime(2 ** 127 - 1), is_prime(2 ** 128 + 1))


def rho(n):
    if n % 2 == 0:
        return 2
    for c in count(1):
        x = y = 2
        d = 1
        while d == 1:
            x = (x * x + c) % n
            y = (y * y + c) % n
            y = (y * y + c) % n
            d = math.gcd(abs(x - y), n)
        if d != n:
            return d


def factor(n):
    if n == 1:
        return []
    if is_prime(n):
        return [n]
    d = rho(n)
    return sorted(factor(d) + factor(n // d))


for n in (360, 600851475143, 2 ** 32 + 1, 2 ** 59 - 1, math.factorial(20) + 1):
    factors = factor(n)
    print(n, "=", " * ".join(map(str, factors)), math.prod(factors) == n)


def pi_digits():
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < m * t:
            yield m
            q, r, m = 10 * q, 10 * (r - m * t), 10 * (3 * q + r) // t - 10 * m
        else:
            q, r, t, k, m, x = (q * k, (2 * q + r) * x, t * x, k + 1,
                                (q * (7 * k + 2) + r * x) // (t * x), x + 2)


print("".join(map(str, islice(pi_digits(), 60))))
e = sum(10 ** 60 // math.factorial(k) for k in range(60))
print(str(e)[:50], f"{10 ** 25:,}", f"{2 ** 70:#x}", f"{2 ** 64:_b}"[:20], int("zz" * 15, 36))


def egcd(a, b):
    return (a, 1, 0) if b == 0 else (lambda g, x, y: (g, y, x - a // b * y))(*egcd(b, a % b))


def crt(pairs):
    r, m = 0, 1
    for a, n in pairs:
        g, p, _ = egcd(m, n)
        r, m = (r + (a - r) * p * m) % (m * n), m * n
    return r


print(egcd(240, 46), crt([(2, 3), (3, 5), (2, 7)]), crt([(i, p) for i, p in enumerate([101, 103, 107, 109, 113])]))
print([n for n in range(100, 1000) if n == sum(int(d) ** 3 for d in str(n))],
      sum(takewhile(lambda f: f < 4_000_000, (f for f in fibonacci() if f % 2 == 0))))
n, steps = 89, 0
while str(n) != str(n)[::-1]:
    n, steps = n + int(str(n)[::-1]), steps + 1
print(n, steps, 3 ** 200 & 2 ** 64 - 1, -(2 ** 70) >> 3, ~(1 << 65), (1 << 100) ^ (1 << 99))
