# Objects that die while their container is being iterated, sorted, searched or unpacked.
class Item:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print(f"~{self.n}", end=" ")

    def __repr__(self):
        return f"I{self.n}"

    def __lt__(self, other):
        return self.n < other.n


def items(n):
    return [Item(i) for i in range(n)]


for item in items(3):
    print(item, end=" ")
print("| loop")
del item
for item in iter(items(2)):
    print(item, end=" ")
    del item
print("| iterator")
pool = items(4)
for item in pool:
    pool.remove(item)
    print("removed", item, end=" ")
print("|", pool)
del item
pool.clear()
print("| cleared")
table = {i: Item(i) for i in range(3)}
for key in list(table):
    table.pop(key)
    print("popped", key, end=" ")
print("|")
first, *rest = items(4)
print("unpacked", first, rest)
first = rest = None
print("|")
print(sorted(items(3), reverse=True)[0])
print("| sorted")
print(min(items(3)), "| min")
print([i.n for i in items(3) if i.n % 2], "| comprehension")
print(sum(i.n for i in items(3)), "| sum")
print(list(map(lambda i: i.n, items(2))), "| map")
print([(a.n, b.n) for a, b in zip(items(2), items(2))], "| zip")
print(dict(enumerate(items(2))), "| enumerate")
print(any(i.n == 1 for i in items(4)), "| any")
print(Item(1) in [], "| in")
a, b = items(2)
a, b = b, a
print(a, b, "| swapped")
a = b
print("| same")
b = None
a = None
print("| end")
