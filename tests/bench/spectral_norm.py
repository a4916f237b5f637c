# Power iteration with a matrix given by a formula: calls, floats, comprehensions.
import math


def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(vector):
    return [sum([element(i, j) * x for j, x in enumerate(vector)])
            for i in range(len(vector))]


def times_transposed(vector):
    return [sum([element(j, i) * x for j, x in enumerate(vector)])
            for i in range(len(vector))]


def norm(n, rounds):
    u = [1.0] * n
    for _ in range(rounds):
        v = times_transposed(times(u))
        u = times_transposed(times(v))
    vbv = vv = 0.0
    for a, b in zip(u, v):
        vbv += a * b
        vv += b * b
    return math.sqrt(vbv / vv)


print(f"{norm(400, 10):.9f}")
