# Dynamic programming: knapsack, common subsequences, edit scripts, parsing, games, partitions.
def memo(function):
    table = {}

    def wrapper(*key):
        if key not in table:
            table[key] = function(*key)
        return table[key]

    wrapper.table = table
    return wrapper


def knapsack(items, limit):
    best = {0: (0, ())}
    for name, weight, value in items:
        for used, (total, chosen) in list(best.items()):
            new = used + weight
            if new <= limit and best.get(new, (-1,))[0] < total + value:
                best[new] = total + value, chosen + (name,)
    return max(best.values(), key=lambda entry: entry[0])


items = [("map", 9, 150), ("compass", 13, 35), ("water", 153, 200), ("sandwich", 50, 160), ("glucose", 15, 60),
         ("tin", 68, 45), ("banana", 27, 60), ("apple", 39, 40), ("cheese", 23, 30), ("camera", 32, 30)]
print(knapsack(items, 150), knapsack(items, 5), knapsack([], 10))


def lcs(a, b):
    rows = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            rows[i + 1][j + 1] = rows[i][j] + 1 if x == y else max(rows[i][j + 1], rows[i + 1][j])
    out, i, j = [], len(a), len(b)
    while i and j:
        if a[i - 1] == b[j - 1]:
            out.append(a[i - 1])
            i, j = i - 1, j - 1
        elif rows[i - 1][j] >= rows[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return out[::-1]


print("".join(lcs("XMJYAUZ", "MZJAWXU")), lcs([1, 2, 3, 4, 1], [3, 4, 1, 2, 1, 3]), lcs("", "abc"))


def diff(old, new):
    common = lcs(old, new)
    i = j = 0
    for line in [*common, None]:
        while i < len(old) and old[i] != line:
            yield f"- {old[i]}"
            i += 1
        while j < len(new) and new[j] != line:
            yield f"+ {new[j]}"
            j += 1
        if line is not None:
            yield f"  {line}"
            i, j = i + 1, j + 1


print(*diff("one two three four five".split(), "zero one three 4 five six".split()), sep="\n")


def increasing(numbers):
    best = []
    for n in numbers:
        chain = max((c for c in best if c[-1] < n), key=len, default=[])
        best.append(chain + [n])
    return max(best, key=len, default=[])


print(increasing([0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15]), increasing([]), increasing([3, 2, 1]))


@memo
def partitions(n, largest):
    if n == 0:
        return 1
    return sum(partitions(n - k, k) for k in range(1, min(n, largest) + 1))


@memo
def catalan(n):
    return 1 if n == 0 else sum(catalan(i) * catalan(n - 1 - i) for i in range(n))


@memo
def paths(r, c):
    return 1 if r == 0 or c == 0 else paths(r - 1, c) + paths(r, c - 1)


print([partitions(n, n) for n in (1, 5, 10, 50, 80)], [catalan(n) for n in range(12)], paths(20, 20), len(partitions.table) > 1000)


def chain_order(sizes):
    @memo
    def cost(i, j):
        if i == j:
            return 0, f"A{i + 1}"
        return min((cost(i, k)[0] + cost(k + 1, j)[0] + sizes[i] * sizes[k + 1] * sizes[j + 1],
                    f"({cost(i, k)[1]}{cost(k + 1, j)[1]})") for k in range(i, j))
    return cost(0, len(sizes) - 2)


print(chain_order([30, 35, 15, 5, 10, 20, 25]), chain_order([10, 100, 5, 50]))


def coins(amount, kinds):
    fewest = [0] + [None] * amount
    for total in range(1, amount + 1):
        options = [fewest[total - k] for k in kinds if k <= total and fewest[total - k] is not None]
        fewest[total] = 1 + min(options) if options else None
    return fewest[amount]


print(coins(63, (1, 5, 10, 21, 25)), coins(7, (3, 5)), coins(11, (2, 4)))


def best_sum(numbers):
    best = current = (numbers[0], 0, 1)
    for i, n in enumerate(numbers[1:], start=1):
        current = max((current[0] + n, current[1], i + 1), (n, i, i + 1), key=lambda t: t[0])
        best = max(best, current, key=lambda t: t[0])
    return best[0], numbers[best[1]:best[2]]


print(best_sum([-2, 1, -3, 4, -1, 2, 1, -5, 4]), best_sum([-3, -1, -2]))


def words_of(text, dictionary):
    @memo
    def split(i):
        if i == len(text):
            return [[]]
        return [[w] + rest for w in dictionary if text.startswith(w, i) for rest in split(i + len(w))]
    return [" ".join(words) for words in split(0)]


print(words_of("catsanddogs", ("cat", "cats", "and", "sand", "dog", "dogs", "s")), words_of("ab", ("a",)))


@memo
def wins(heap, moves=(1, 3, 4)):
    return any(not wins(heap - m) for m in moves if m <= heap)


@memo
def grundy(heap):
    reached, g = {grundy(heap - m) for m in (1, 2, 3) if m <= heap}, 0
    while g in reached:
        g += 1
    return g


print([n for n in range(30) if not wins(n)], [grundy(n) for n in range(10)])


def palindrome(text):
    best = ""
    for centre in range(2 * len(text) - 1):
        left, right = centre // 2, (centre + 1) // 2
        while left >= 0 and right < len(text) and text[left] == text[right]:
            left, right = left - 1, right + 1
        best = max(best, text[left + 1:right], key=len)
    return best


print(palindrome("forgeeksskeegfor"), palindrome("abc"), repr(palindrome("")))
triangle = [[3], [7, 4], [2, 4, 6], [8, 5, 9, 3]]
while len(triangle) > 1:
    last = triangle.pop()
    triangle[-1] = [x + max(pair) for x, pair in zip(triangle[-1], zip(last, last[1:]))]
print(triangle)


def hold_karp(distances):
    n = len(distances)
    best = {(1 << k, k): (distances[0][k], [0, k]) for k in range(1, n)}
    for size in range(2, n):
        for (bits, k), (cost, path) in list(best.items()):
            if bits.bit_count() != size - 1:
                continue
            for j in range(1, n):
                if not bits >> j & 1:
                    key, new = (bits | 1 << j, j), (cost + distances[k][j], path + [j])
                    best[key] = min(best.get(key, new), new)
    return min((cost + distances[k][0], path + [0]) for (bits, k), (cost, path) in best.items() if bits.bit_count() == n - 1)


cities = [(0, 0), (3, 4), (6, 1), (2, 7), (8, 8), (5, 5)]
table = [[abs(a - c) + abs(b - d) for c, d in cities] for a, b in cities]
print(hold_karp(table))
