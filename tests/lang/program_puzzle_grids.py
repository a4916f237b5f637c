# Advent-style grids: complex numbers as positions, flood fill, ropes, folding, trees, beams.
from itertools import count, pairwise, product

HEIGHTS = """\
2199943210
3987894921
9856789892
8767896789
9899965678"""
grid = {complex(x, y): int(c) for y, line in enumerate(HEIGHTS.split()) for x, c in enumerate(line)}
AROUND = [1, -1, 1j, -1j]
low = [p for p, h in grid.items() if all(h < grid.get(p + d, 10) for d in AROUND)]
print(sum(grid[p] + 1 for p in low), len(low))


def basin(p):
    seen, todo = {p}, [p]
    while todo:
        p = todo.pop()
        new = {p + d for d in AROUND if grid.get(p + d, 9) < 9} - seen
        seen |= new
        todo.extend(new)
    return len(seen)


sizes = sorted(map(basin, low), reverse=True)
print(sizes, sizes[0] * sizes[1] * sizes[2])
STEPS = {"U": 1j, "D": -1j, "L": -1, "R": 1}


def rope(moves, knots):
    chain, seen = [0j] * knots, {0j}
    for way, n in moves:
        for _ in range(n):
            chain[0] += STEPS[way]
            for i, (a, b) in enumerate(pairwise(chain)):
                gap = a - b
                if max(abs(gap.real), abs(gap.imag)) > 1:
                    sign = lambda v: (v > 0) - (v < 0)
                    chain[i + 1] += complex(sign(gap.real), sign(gap.imag))
            seen.add(chain[-1])
    return len(seen)


moves = [(w[0], int(w[1:])) for w in "R4 U4 L3 D1 R4 D1 L5 R2".split()]
big = [(w[0], int(w[1:])) for w in "R5 U8 L8 D3 R17 D10 L25 U20".split()]
print(rope(moves, 2), rope(moves, 10), rope(big, 10))
dots = {(6, 10), (0, 14), (9, 10), (0, 3), (10, 4), (4, 11), (6, 0), (6, 12), (4, 1), (0, 13), (10, 12), (3, 4), (3, 0),
        (8, 4), (1, 10), (2, 14), (8, 10), (9, 0)}
for axis, line in (("y", 7), ("x", 5)):
    match axis:
        case "x":
            dots = {(line - abs(line - x), y) for x, y in dots}
        case "y":
            dots = {(x, line - abs(line - y)) for x, y in dots}
    print(len(dots))
for y in range(5):
    print("".join("#" if (x, y) in dots else " " for x in range(5)).rstrip())
TREES = ["30373", "25512", "65332", "33549", "35390"]
columns = list(map("".join, zip(*TREES)))
visible = best = 0
for y, x in product(range(5), repeat=2):
    tree = TREES[y][x]
    sights = TREES[y][:x][::-1], TREES[y][x + 1:], columns[x][:y][::-1], columns[x][y + 1:]
    visible += any(all(other < tree for other in sight) for sight in sights)
    score = 1
    for sight in sights:
        score *= next((i for i, other in enumerate(sight, 1) if other >= tree), len(sight))
    best = max(best, score)
print(visible, best)
CAVE = r"""
.|...\....
|.-.\.....
.....|-...
........|.
..........
.........\
..../.\\..
.-.-/..|..
.|....-|.\
..//.|....""".strip("\n").split("\n")


def beam(start, way):
    seen, todo = set(), [(start, way)]
    while todo:
        p, d = todo.pop()
        x, y = int(p.real), int(p.imag)
        if not (0 <= x < 10 and 0 <= y < 10) or (p, d) in seen:
            continue
        seen.add((p, d))
        match CAVE[y][x], bool(d.imag):
            case "/", _:
                todo.append((p - complex(d.imag, d.real), -complex(d.imag, d.real)))
            case "\\", _:
                todo.append((p + complex(d.imag, d.real), complex(d.imag, d.real)))
            case ("|", False) | ("-", True):
                todo += [(p + d * 1j, d * 1j), (p - d * 1j, -d * 1j)]
            case _:
                todo.append((p + d, d))
    return len({p for p, _ in seen})


print(beam(0j, 1 + 0j), max(beam(complex(x, 0), 1j) for x in range(10)))
octopus = {(x, y): int(c) for y, line in enumerate(
    "5483143223 2745854711 5264556173 6141336146 6357385478 4167524645 2176841721 6882881134 4846848554 5283751526".split())
    for x, c in enumerate(line)}
flashes = 0
for step in count(1):
    octopus = {p: e + 1 for p, e in octopus.items()}
    flashed = set()
    while ready := {p for p, e in octopus.items() if e > 9} - flashed:
        flashed |= ready
        for x, y in ready:
            for q in product((x - 1, x, x + 1), (y - 1, y, y + 1)):
                if q in octopus:
                    octopus[q] += 1
    octopus |= dict.fromkeys(flashed, 0)
    flashes += len(flashed) if step <= 100 else 0
    if len(flashed) == 100:
        break
print(flashes, step)
ranges = [(3, 5), (10, 14), (16, 20), (12, 18), (5, 5), (30, 31)]


def merged(ranges):
    start, end = min(ranges)
    for a, b in sorted(ranges):
        if a > end + 1:
            yield start, end
            start = a
        end = max(end, b)
    yield start, end


print(list(merged(ranges)), sum(b - a + 1 for a, b in merged(ranges)))
loop, turn, p, area, edge = "R6 D5 L2 D2 R2 D2 L5 U2 L1 U2 R2 U3 L2 U2".split(), {"R": 1, "D": 1j, "L": -1, "U": -1j}, 0j, 0, 0
for way, *n in loop:
    q = p + turn[way] * int("".join(n))
    area += (p.conjugate() * q).imag / 2
    edge += abs(q - p)
    p = q
print(int(abs(area) + edge / 2 + 1), p == 0)
