# Integer loops: while, range, nested range.
def sum_of_squares(n):
    total = i = 0
    while i < n:
        total += i * i
        i += 1
    return total


def nested(n):
    count = 0
    for i in range(n):
        for j in range(i, n):
            if (i ^ j) & 3 == 0:
                count += i % 7 + j
            elif i & j:
                count -= 1
    return count


def collatz(limit):
    longest = best = 0
    for start in range(1, limit):
        n, steps = start, 0
        while n != 1:
            n = n // 2 if n % 2 == 0 else 3 * n + 1
            steps += 1
        if steps > longest:
            longest, best = steps, start
    return best, longest


print(sum_of_squares(5_000_000), nested(1500), collatz(60_000))
