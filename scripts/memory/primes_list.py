# Twin primes below a limit: all primes first, then all pairs, then the count.
import math

LIMIT = 200_000


def is_prime(n):
    if n < 2 or n % 2 == 0:
        return n == 2
    return all(n % d for d in range(3, math.isqrt(n) + 1, 2))


primes = [n for n in range(LIMIT) if is_prime(n)]
pairs = list(zip(primes, primes[1:]))
twins = [pair for pair in pairs if pair[1] - pair[0] == 2]

print("twin primes:", len(twins))
print("the last:", twins[-1])
