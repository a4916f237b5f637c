# Recursive generators.
def queens(n, row=0, columns=0, rising=0, falling=0):
    if row == n:
        yield ()
        return
    free = ~(columns | rising | falling) & ((1 << n) - 1)
    while free:
        bit = free & -free
        free ^= bit
        for rest in queens(n, row + 1, columns | bit, (rising | bit) << 1,
                           (falling | bit) >> 1):
            yield (bit.bit_length() - 1, *rest)


def permutations(items):
    if not items:
        yield []
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [item] + rest


solutions = list(queens(12))
print(len(solutions), solutions[0], sum(s[0] * s[-1] for s in solutions))
print(sum(p[0] * p[-1] for p in permutations(list(range(1, 10)))))
