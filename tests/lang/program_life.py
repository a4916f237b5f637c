# Cellular automata: life on sets and on a torus, rule 30, a sandpile, Langton's ant.
from itertools import count, islice, product

NEAR = [(i, j) for i, j in product((-1, 0, 1), repeat=2) if (i, j) != (0, 0)]


class Life:
    PATTERNS = {
        "glider": ".O.\n..O\nOOO",
        "blinker": "OOO",
        "toad": ".OOO\nOOO.",
        "r-pentomino": ".OO\nOO.\n.O.",
    }

    def __init__(self, alive):
        self.alive = frozenset(self.place(*cell) for cell in alive)

    @staticmethod
    def place(r, c):
        return r, c

    @classmethod
    def named(cls, name):
        return cls((r, c) for r, line in enumerate(cls.PATTERNS[name].split("\n"))
                   for c, mark in enumerate(line) if mark == "O")

    def step(self):
        counts = {}
        for r, c in self.alive:
            for i, j in NEAR:
                near = self.place(r + i, c + j)
                counts[near] = counts.get(near, 0) + 1
        return type(self)(cell for cell, n in counts.items()
                          if n == 3 or n == 2 and cell in self.alive)

    def __iter__(self):
        board = self
        while True:
            yield board
            board = board.step()

    def __len__(self):
        return len(self.alive)

    def __eq__(self, other):
        return self.alive == other.alive

    def normal(self):
        top, left = min(r for r, _ in self.alive), min(c for _, c in self.alive)
        return frozenset((r - top, c - left) for r, c in self.alive)

    def period(self):
        seen = {}
        for generation, board in enumerate(self):
            key = board.normal()
            if key in seen:
                return generation - seen[key]
            seen[key] = generation

    def __str__(self):
        rows, columns = zip(*self.alive)
        return "\n".join("".join(".O"[(r, c) in self.alive] for c in range(min(columns), max(columns) + 1))
                         for r in range(min(rows), max(rows) + 1))


for name in Life.PATTERNS:
    if name != "r-pentomino":
        print(name, Life.named(name).period())
for board in islice(Life.named("glider"), 5):
    print(board, end="\n\n")
print([len(board) for board in islice(Life.named("r-pentomino"), 40)])
print(Life.named("blinker").step().step() == Life.named("blinker"))


class Torus(Life):
    size = 8

    def place(self, r, c):
        return r % self.size, c % self.size


glider = Torus.named("glider")
print(next(n for n, board in enumerate(glider) if n and board == glider), type(glider.step()).__name__)


def elementary(rule, width, lines):
    table = {i: rule >> i & 1 for i in range(8)}
    row = [0] * width
    row[width // 2] = 1
    for _ in range(lines):
        yield row
        row = [table[4 * row[i - 1] + 2 * row[i] + row[(i + 1) % width]] for i in range(width)]


for rule in (30, 90):
    print(f"rule {rule}")
    for row in elementary(rule, 31, 8):
        print("".join(map(" #".__getitem__, row)).rstrip())


def sandpile(grains):
    piles, todo = {(0, 0): grains}, [(0, 0)]
    while todo:
        r, c = cell = todo.pop()
        spill, piles[cell] = divmod(piles[cell], 4)
        if spill:
            for q in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
                piles[q] = piles.get(q, 0) + spill
                if piles[q] > 3:
                    todo.append(q)
    return piles


piles = sandpile(200)
span = max(r for r, _ in piles)
for r in range(-span, span + 1):
    print("".join(str(piles.get((r, c), " ")) for c in range(-span, span + 1)).rstrip())
print(sum(piles.values()))
black, place, heading = set(), 0j, 1j
for n in count(1):
    heading *= 1j if place in black else -1j
    black ^= {place}
    place += heading
    if n in (10, 100, 1000):
        print(n, len(black), place)
    if n == 1000:
        break
