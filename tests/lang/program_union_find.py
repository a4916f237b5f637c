# Disjoint sets with path halving, and Kruskal's spanning tree, islands and equations on top.
class Disjoint:
    def __init__(self):
        self.parent, self.size = {}, {}

    def __missing_member(self, item):
        self.parent[item], self.size[item] = item, 1

    def find(self, item):
        if item not in self.parent:
            self.__missing_member(item)
        while (above := self.parent[item]) != item:
            self.parent[item] = item = self.parent[above]
        return item

    def join(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.size[a] < self.size[b]:
            a, b = b, a
        self.parent[b] = a
        self.size[a] += self.size.pop(b)
        return True

    def groups(self):
        found = {}
        for item in self.parent:
            found.setdefault(self.find(item), []).append(item)
        return sorted(sorted(group) for group in found.values())


roads = [(7, "A", "D"), (5, "A", "B"), (8, "B", "C"), (9, "B", "D"), (7, "B", "E"), (5, "C", "E"),
         (15, "D", "E"), (6, "D", "F"), (8, "E", "F"), (9, "E", "G"), (11, "F", "G"), (1, "X", "Y")]
sets = Disjoint()
tree = [road for road in sorted(roads) if sets.join(*road[1:])]
print(sum(cost for cost, *_ in tree), ["".join(ends) for _, *ends in tree])
print(sets.groups(), sorted(sets.size.values()))
grid = """
##..#
#..##
..#..
##..#
""".split()
land = Disjoint()
for y, row in enumerate(grid):
    for x, cell in enumerate(row):
        if cell == "#":
            land.find((y, x))
            for dy, dx in ((-1, 0), (0, -1)):
                if (y + dy, x + dx) in land.parent:
                    land.join((y, x), (y + dy, x + dx))
print(len(land.groups()), [len(group) for group in land.groups()])


def consistent(*equations):
    sets = Disjoint()
    split = [(left, sign, right) for left, sign, right in (e.split() for e in equations)]
    for left, sign, right in split:
        sign == "==" and sets.join(left, right)
    return all(sets.find(l) != sets.find(r) for l, sign, r in split if sign == "!=")


print(consistent("a == b", "b == c", "a != d"), consistent("a == b", "b == c", "a != c"))
chain = Disjoint()
for n in range(1000):
    chain.join(n, n + 1)
print(len(chain.groups()), chain.size, len({chain.find(n) for n in range(1001)}))
