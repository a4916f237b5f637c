# Dictionaries: counting, grouping, tuple and int keys.
def words(count):
    seed = 12345
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        yield "w" + str(seed % 5003 * (seed >> 20 & 3))


def count_words(stream):
    counts = {}
    for word in stream:
        counts[word] = counts.get(word, 0) + 1
    return counts


def group(counts):
    groups = {}
    for word, count in counts.items():
        groups.setdefault(count % 97, []).append(word)
    return groups


def grid(size):
    cells = {(x, y): (x * y) % 5 for x in range(size) for y in range(size)}
    total = 0
    for (x, y), value in cells.items():
        if (x + 1, y) in cells:
            total += value * cells[x + 1, y]
        if (x, y + 1) in cells:
            total += value * cells[x, y + 1]
    return total


def memo(limit):
    known = {0: 0, 1: 1}
    for n in range(2, limit):
        known[n] = (known[n - 1] + known[n // 2]) % 1_000_003
        if n % 3 == 0:
            del known[n // 3]
            known[n // 3] = n
    return sum(known.values())


counts = count_words(words(1_500_000))
groups = group(counts)
print(len(counts), max(counts.values()), len(groups), min(map(len, groups.values())))
print(grid(500), memo(700_000))
