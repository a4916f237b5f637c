# Objects that die inside operations on the containers that held them.
class Clears:
    def __init__(self, target):
        self.target = target

    def __del__(self):
        self.target.clear()


items = []
items.extend([Clears(items), 1, 2, 3])
items[0] = "replaced"
print(items)
items = []
items.extend([1, Clears(items), 2])
del items[1]
print(items)
table = {}
table["k"] = Clears(table)
table["l"] = 1
table["k"] = 2
print(len(table) <= 2)


class Grows:
    def __init__(self, target):
        self.target = target

    def __del__(self):
        self.target.append("grown")


items = []
items.append(Grows(items))
items.pop()
print(items)
items = []
items.extend([Grows(items), 1])
items.clear()
print(items)
items = [0]
items[:] = [Grows(items), 1, 2]
items[0:2] = []
print(items)


class EqClears:
    def __eq__(self, other):
        items.clear()
        return False

    def __hash__(self):
        return 1


items = [EqClears(), EqClears(), 1]
print(1 in items, items)
items = [EqClears()] * 3
print(items.count(5), items)
items = [EqClears(), 2]
try:
    items.remove(2)
except ValueError as error:
    print(error, items)
items = [1, EqClears()]
try:
    print(items.index(9))
except ValueError as error:
    print(error, items)
s = {EqClears()}
print(EqClears() in s)


class IterClears:
    def __init__(self, source):
        self.source = source

    def __iter__(self):
        for x in list(self.source):
            self.source.clear()
            yield x


items = [1, 2, 3]
items.extend(IterClears(items))
print(items)
items = [1, 2, 3]
print([x for x in items if not items.clear()], items)


class LtPops:
    def __lt__(self, other):
        return items.append(1) is None


items = [LtPops() for _ in range(3)]
try:
    items.sort()
except ValueError as error:
    print(error)
