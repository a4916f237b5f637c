# oracle: none, the module mem is Ouro's own
# ouro: -X mem=lines
# How a container's block came to its size: its own history while lines are recorded.
import gc
import mem


def appended(n):
    row = []
    for i in range(n):
        row.append(i)
    return row


def sizes(x):
    return [row[1] for row in mem.growth(x)]


row = appended(40)
print(mem.growth(row).exact)
print(mem.growth(row))
while len(row) > 2:
    row.pop()
print(mem.growth(row)[-1], mem.growth(row).resizes)
row.clear()
print(mem.growth(row), "/", mem.growth([1, 2, 3]), "/", mem.growth([]))
row.extend([None] * 20)
row.append(1)
print(mem.growth(row)[0])

# A block that is made where another was has no history from it.
print({tuple(sizes(appended(20))) for _ in range(1000)})
rows = [appended(i % 30) for i in range(3000)]
print(len({tuple(sizes(r)) for r in rows}), sum(mem.growth(r).resizes for r in rows))
del rows
gc.collect()

table = {i: i for i in range(3)}
print(mem.growth(table))
for i in range(200):
    table[i] = i
print(mem.growth(table).resizes, sizes(table)[:4], mem.growth(table).copied)
table["text"] = 1
print(mem.growth(table).resizes)
members = set()
for i in range(100):
    members.add(i)
print(sizes(members))


def joined(n):
    text = ""
    for i in range(n):
        text += "ab"
    return text


text = joined(1000)
print(mem.growth(text).resizes > 5, sizes(text)[-1] >= 2000)
data = bytearray()
for i in range(1000):
    data.append(7)
del data[:-1]
print(sizes(data)[-1], mem.growth(data)[-1][2])


class Rows(list):
    pass


row = Rows()
for i in range(10):
    row.append(i)
print(sizes(row))
for i in range(200):
    data.extend(bytes(1000))
    del data[1:]
print(len(mem.growth(data)), mem.growth(data).resizes >= 400)
for wrong in ((), 1, frozenset(), Rows):
    try:
        mem.growth(wrong)
    except TypeError as error:
        print(error)

mem.lines(False)
print(mem.growth(row).exact, mem.growth([None] * 10))
