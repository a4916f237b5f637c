# Small whole programs: roman numerals, matrix determinant, bracket matching, life, hanoi.
def roman(n):
    table = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    out = ""
    for value, letters in table:
        count, n = divmod(n, value)
        out += letters * count
    return out


print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024)])


def determinant(m):
    if len(m) == 1:
        return m[0][0]
    return sum((-1) ** c * m[0][c] * determinant([row[:c] + row[c + 1:] for row in m[1:]]) for c in range(len(m)))


print(determinant([[2, 3], [1, 4]]), determinant([[1, 2, 3], [4, 5, 6], [7, 8, 10]]), determinant([[(i * j + 1) % 7 for j in range(5)] for i in range(5)]))


def balanced(text):
    pairs, stack = {")": "(", "]": "[", "}": "{"}, []
    for c in text:
        if c in pairs.values():
            stack.append(c)
        elif c in pairs and (not stack or stack.pop() != pairs[c]):
            return False
    return not stack


print([balanced(t) for t in ("", "([]{})", "([)]", "((", ")(")])


def life(cells, generations):
    for _ in range(generations):
        counts = {}
        for x, y in cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        counts[x + dx, y + dy] = counts.get((x + dx, y + dy), 0) + 1
        cells = {c for c, n in counts.items() if n == 3 or n == 2 and c in cells}
    return sorted(cells)


print(life({(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}, 8))


def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)


print(" ".join(hanoi(4)))


def primes(limit):
    sieve = [True] * limit
    for i in range(2, limit):
        if sieve[i]:
            yield i
            for j in range(i * i, limit, i):
                sieve[j] = False


print(list(primes(60)))


def tokens(text):
    i = 0
    while i < len(text):
        if text[i].isdigit():
            j = i
            while j < len(text) and text[j].isdigit():
                j += 1
            yield int(text[i:j])
            i = j
        elif text[i].isspace():
            i += 1
        else:
            yield text[i]
            i += 1


def calculate(text):
    stream = list(tokens(text)) + [None]

    def factor():
        token = stream.pop(0)
        if token == "(":
            value = expression()
            stream.pop(0)
            return value
        return -factor() if token == "-" else token

    def term():
        value = factor()
        while stream[0] in ("*", "/"):
            value = value * factor() if stream.pop(0) == "*" else value / factor()
        return value

    def expression():
        value = term()
        while stream[0] in ("+", "-"):
            value = value + term() if stream.pop(0) == "+" else value - term()
        return value
    return expression()


print([calculate(t) for t in ("1 + 2 * 3", "(1 + 2) * 3", "-(4 - 6) * 10 / 4", "2 * (3 + (4 - 1)) - 5")])


def edit_distance(a, b):
    row = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, cb in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (ca != cb))
    return row[-1]


print(edit_distance("kitten", "sitting"), edit_distance("", "abc"), edit_distance("flaw", "lawn"))
graph = {"a": {"b": 7, "c": 3}, "b": {"d": 2}, "c": {"b": 1, "d": 8}, "d": {}}
distance, todo = {"a": 0}, ["a"]
while todo:
    node = min(todo, key=lambda n: (distance[n], n))
    todo.remove(node)
    for neighbour, weight in graph[node].items():
        if distance[node] + weight < distance.get(neighbour, 10 ** 9):
            distance[neighbour] = distance[node] + weight
            todo.append(neighbour)
print(distance)
