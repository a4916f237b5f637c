# A Matrix class: @, slices by tuple index, transposition, determinant, powers.
class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        widths = {len(row) for row in self.rows}
        if len(widths) != 1:
            raise ValueError(f"ragged rows: {sorted(widths)}")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, key):
        match key:
            case int() as i, int() as j:
                return self.rows[i][j]
            case slice() as s, int() as j:
                return [row[j] for row in self.rows[s]]
            case (int() | slice()) as i, slice() as s:
                part = self.rows[i]
                return part[s] if isinstance(i, int) else Matrix(row[s] for row in part)
            case int():
                return self.rows[key]
        raise TypeError(f"bad index {key!r}")

    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __add__(self, other):
        return Matrix([a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows))

    def __mul__(self, k):
        return Matrix([k * v for v in row] for row in self.rows)

    __rmul__ = __mul__

    def __matmul__(self, other):
        (n, m), (p, q) = self.shape, other.shape
        if m != p:
            raise ValueError(f"shapes {self.shape} and {other.shape} do not fit")
        columns = list(zip(*other.rows))
        return Matrix([sum(map(lambda a, b: a * b, row, c)) for c in columns]
                      for row in self.rows)

    def __pow__(self, n, modulus=None):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n % 2:
                result = result @ base
                if modulus:
                    result = Matrix([v % modulus for v in r] for r in result.rows)
            base = base @ base
            if modulus:
                base = Matrix([v % modulus for v in r] for r in base.rows)
            n //= 2
        return result

    def determinant(self):
        rows, sign, previous = [r[:] for r in self.rows], 1, 1
        n = len(rows)
        for k in range(n - 1):
            if rows[k][k] == 0:
                for i in range(k + 1, n):
                    if rows[i][k]:
                        rows[k], rows[i], sign = rows[i], rows[k], -sign
                        break
                else:
                    return 0
            for i in range(k + 1, n):
                for j in range(k + 1, n):
                    rows[i][j] = (rows[i][j] * rows[k][k] - rows[i][k] * rows[k][j]) // previous
            previous = rows[k][k]
        return sign * rows[-1][-1]

    def __str__(self):
        texts = [[str(v) for v in row] for row in self.rows]
        widths = [max(map(len, column)) for column in zip(*texts)]
        return "\n".join("[" + "  ".join(t.rjust(w) for t, w in zip(row, widths)) + "]"
                         for row in texts)

    def __repr__(self):
        return f"Matrix({self.rows!r})"


m = Matrix([[1, 2, 3], [4, 5, 6], [7, 8, 10]])
print(m, m.shape, sep="\n")
print(m.T, m.T.T == m, m[1, 2], m[:, 1], m[0], m[1, :2], m[1:, ::2], sep="\n")
print(m @ m, m + m == 2 * m, m @ Matrix.identity(3) == m, m.determinant(), sep="\n")
m[0, 0] = -1000
print(m)
fib = Matrix([[1, 1], [1, 0]])
print((fib ** 10), (fib ** 300)[0, 1])
print(pow(fib, 10 ** 18, 1_000_000_007)[0][1])
print(Matrix([[0, 2, 1], [1, 0, 3], [2, 1, 0]]).determinant(), Matrix([[0, 1], [0, 2]]).determinant())
hilbert = Matrix([[840 // (i + j + 1) for j in range(4)] for i in range(4)])
print(hilbert, hilbert.determinant(), sep="\n")
for bad in (lambda: Matrix([[1], [1, 2]]), lambda: m @ Matrix([[1, 2]]), lambda: m["a"],
            lambda: m[3, 0], lambda: m @ 5):
    try:
        bad()
    except (ValueError, TypeError, IndexError, AttributeError) as error:
        print(type(error).__name__, error)
spiral = [[0] * 5 for _ in range(5)]
i = j = 0
di, dj = 0, 1
for n in range(1, 26):
    spiral[i][j] = n
    if not (0 <= i + di < 5 and 0 <= j + dj < 5) or spiral[i + di][j + dj]:
        di, dj = dj, -di
    i, j = i + di, j + dj
print(Matrix(spiral))
print([sum(spiral[k][k] for k in range(5)), sum(r[~k] for k, r in enumerate(spiral))])
