# Sorting: numbers, strings, keys, stability, nearly sorted input.
def random_numbers(count, seed=42):
    numbers = []
    for _ in range(count):
        seed = (seed * 6364136223846793005 + 1442695040888963407) & (1 << 64) - 1
        numbers.append(seed >> 33)
    return numbers


def checksum(items):
    return sum(i * x for i, x in enumerate(items)) % 1_000_003


def quicksort(items):
    if len(items) < 2:
        return items
    pivot = items[len(items) // 2]
    return (quicksort([x for x in items if x < pivot])
            + [x for x in items if x == pivot]
            + quicksort([x for x in items if x > pivot]))


numbers = random_numbers(250_000)
ordered = sorted(numbers)
print(checksum(ordered), checksum(sorted(numbers, reverse=True)))
print(checksum(sorted(numbers, key=lambda n: (n % 1000, -n))))
print(checksum(map(len, sorted(map(str, numbers)))))
ordered[1000:1010] = [0] * 10
ordered.sort()
print(checksum(ordered), checksum(quicksort(numbers[:100_000])))
pairs = sorted(((n % 100, i) for i, n in enumerate(numbers)), key=lambda p: p[0])
print(all(a < b for a, b in zip(pairs, pairs[1:])), checksum(p[1] for p in pairs))
