# Twin primes below a limit: primes are made when the next pair asks for them.
import itertools
import math

LIMIT = 200_000


def is_prime(n):
    if n < 2 or n % 2 == 0:
        return n == 2
    return all(n % d for d in range(3, math.isqrt(n) + 1, 2))


primes = filter(is_prime, range(LIMIT))
twins = (pair for pair in itertools.pairwise(primes) if pair[1] - pair[0] == 2)

count = 0
for last in twins:
    count += 1

print("twin primes:", count)
print("the last:", last)
