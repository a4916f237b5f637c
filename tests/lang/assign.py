# Assignment: targets of every form, and the order in which they are evaluated.
x = y = z = [1]
print(x is y is z)
a, b = 1, 2
a, b = b, a
print(a, b)
[c, (d, e)] = 1, (2, 3)
print(c, d, e)
(f) = 5
print(f)


def note(name, value):
    print("eval", name)
    return value


class Bag:
    pass


bag = Bag()
items = [0, 0, 0]
table = {}
note("target", bag).attr, note("items", items)[note("index", 1)] = note("value", (7, 8))
print(bag.attr, items)
table["k"], table["l"] = table.get("k", 0), 3
print(table)
i = 0
i, items[i] = 2, 9
print(i, items)
for bag.attr in range(3):
    pass
print(bag.attr)
for items[0] in "ab":
    print(items)
chained = other = note("once", 5)
print(chained, other)
x: int = 3
print(x)
y: "not evaluated"
try:
    a, b = 1, 2, 3
except ValueError as error:
    print(error)
try:
    a, b, c = 1, 2
except ValueError as error:
    print(error)
try:
    a, b = 5
except TypeError as error:
    print(error)
print(a, b)
