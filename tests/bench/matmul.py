# Matrix products: nested lists, ints and floats, two ways to write them.
def make(n, seed):
    return [[(i * seed + j * 7) % 11 - 5 for j in range(n)] for i in range(n)]


def by_index(a, b):
    n = len(a)
    c = [[0] * n for _ in range(n)]
    for i in range(n):
        row = a[i]
        out = c[i]
        for j in range(n):
            total = 0
            for k in range(n):
                total += row[k] * b[k][j]
            out[j] = total
    return c


def by_zip(a, b):
    columns = list(zip(*b))
    return [[sum([x * y for x, y in zip(row, column)]) for column in columns] for row in a]


def trace(matrix):
    return sum(matrix[i][i] for i in range(len(matrix)))


a, b = make(190, 3), make(190, 5)
c = by_index(a, b)
floats = [[x / 4 for x in row] for row in a]
print(trace(c), c == by_zip(a, b), trace(by_index(floats, b)), trace(by_zip(floats, floats)))
