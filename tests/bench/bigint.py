# Integers beyond a machine word.
def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def digits_of_pi(count):
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    digits = []
    while len(digits) < count:
        if 4 * q + r - t < m * t:
            digits.append(str(m))
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            q, r, t, k, m, x = (q * k, (2 * q + r) * x, t * x, k + 1,
                                (q * (7 * k + 2) + r * x) // (t * x), x + 2)
    return "".join(digits)


print(factorial(9000) % (10 ** 9 + 7) ** 3, fibonacci(230_000) % 10 ** 40)
print(digits_of_pi(2200)[-20:], pow(3, 2 ** 9000 + 1, 2 ** 521 - 1) % 10 ** 30)
print(len(str(7 ** 4000)), sum((i ** 5) << (i & 63) for i in range(1_000_000)) >> 40)
