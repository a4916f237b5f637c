# Puzzles by search: sudoku by constraint sets, n queens by bits, a magic square, SEND+MORE.
from itertools import permutations, product

GRID = """
53..7....
6..195...
.98....6.
8...6...3
4..8.3..1
7...2...6
.6....28.
...419..5
....8..79"""
ROWS = [[(r, c) for c in range(9)] for r in range(9)]
COLUMNS = [[(r, c) for r in range(9)] for c in range(9)]
BOXES = [[(r + i, c + j) for i, j in product(range(3), repeat=2)]
         for r, c in product((0, 3, 6), repeat=2)]
PEERS = {cell: {p for unit in ROWS + COLUMNS + BOXES if cell in unit for p in unit} - {cell}
         for cell in product(range(9), repeat=2)}


class Contradiction(Exception):
    pass


class Sudoku:
    guesses = 0

    def __init__(self, text=None):
        self.options = {cell: set("123456789") for cell in PEERS}
        if text:
            for r, line in enumerate(text.split()):
                for c, digit in enumerate(line):
                    if digit != ".":
                        self.assign((r, c), digit)

    def copy(self):
        twin = Sudoku()
        twin.options = {cell: set(digits) for cell, digits in self.options.items()}
        return twin

    def assign(self, cell, digit):
        for other in self.options[cell] - {digit}:
            self.eliminate(cell, other)

    def eliminate(self, cell, digit):
        if digit not in self.options[cell]:
            return
        self.options[cell].remove(digit)
        if not self.options[cell]:
            raise Contradiction(cell)
        if len(self.options[cell]) == 1:
            (last,) = self.options[cell]
            for peer in PEERS[cell]:
                self.eliminate(peer, last)

    def solve(self):
        open_cells = [(len(d), cell) for cell, d in self.options.items() if len(d) > 1]
        if not open_cells:
            return self
        _, cell = min(open_cells)
        for digit in sorted(self.options[cell]):
            Sudoku.guesses += 1
            twin = self.copy()
            try:
                twin.assign(cell, digit)
            except Contradiction:
                continue
            if solved := twin.solve():
                return solved
        return None

    def __str__(self):
        def line(r):
            cells = ["".join(self.options[r, c]) if len(self.options[r, c]) == 1 else "."
                     for c in range(9)]
            return " | ".join(" ".join(cells[i:i + 3]) for i in (0, 3, 6))
        bar = "\n" + "+".join(["-" * 6, "-" * 7, "-" * 6]) + "\n"
        return bar.join("\n".join(map(line, range(r, r + 3))) for r in (0, 3, 6))


solved = Sudoku(GRID).solve()
print(solved, Sudoku.guesses, sep="\nguesses: ")
print(all({*map(lambda cell: min(solved.options[cell]), unit)} == set("123456789")
          for unit in ROWS + COLUMNS + BOXES))
try:
    Sudoku("55.......")
except Contradiction as error:
    print("contradiction:", error.args[0])


def queens(n, row=0, columns=0, left=0, right=0):
    if row == n:
        return 1
    free, count = ~(columns | left | right) & (1 << n) - 1, 0
    while free:
        bit = free & -free
        free ^= bit
        count += queens(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1)
    return count


print([queens(n) for n in range(1, 8)])


def placements(n, placed=()):
    if len(placed) == n:
        yield placed
        return
    for c in range(n):
        if all(c != q and abs(c - q) != len(placed) - r for r, q in enumerate(placed)):
            yield from placements(n, placed + (c,))


for queen in next(placements(6)):
    print("".join("Q" if c == queen else "." for c in range(6)))

def magic(found=()):
    lines = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
    for line in lines:
        if max(line) < len(found) and sum(found[i] for i in line) != 15:
            return
    if len(found) == 9:
        yield found
    for v in {*range(1, 10)} - {*found}:
        yield from magic((*found, v))


all_magic = sorted(magic())
print(len(all_magic), all_magic[0])
for d, e, y in permutations(range(2, 9), 3):
    if (d + e) % 10 == y:
        for n, r in permutations(set(range(10)) - {d, e, y, 0, 1, 9}, 2):
            number = dict(zip("SENDMORY", (9, e, n, d, 1, 0, r, y)))
            value = lambda word: int("".join(str(number[c]) for c in word))
            if value("SEND") + value("MORE") == value("MONEY"):
                print(value("SEND"), "+", value("MORE"), "=", value("MONEY"))
