# Containers give memory back: after clear, pop, del, and by being rebuilt.
import sys

size = sys.getsizeof
items = list(range(10000))
full = size(items)
del items[100:]
print(size(items) < full / 4, len(items))
while items:
    items.pop()
print(size(items) < full / 10)
items = [None] * 1000
items[:] = []
print(size(items) == size([]))
items += range(500)
items *= 0
print(len(items), size(items) == size([]))
table = {n: n for n in range(10000)}
full = size(table)
table.clear()
print(size(table) < full / 10, len(table))
table = dict.fromkeys(range(10000))
for n in range(9990):
    del table[n]
print(len(table), list(table)[:3], size(dict(table)) < full / 10)
for n in range(20):
    table[n] = n
print(len(table), list(table)[:12])
group = set(range(10000))
full = size(group)
group.clear()
print(size(group) < full / 10)
group = set(range(10000))
while len(group) > 5:
    group.pop()
print(size(set(group)) < full / 10, len(group))
data = bytearray(10000)
full = size(data)
del data[10:]
print(len(data), size(data) < full / 4)
data.clear()
print(len(data), size(data) < 200)
text = "x" * 10000
part = text[:10]
print(size(part) < 200, size(text[1:]) > 9000)
