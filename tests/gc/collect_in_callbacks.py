# system: none, objects of malloc are not numbered
# stress: none, another order
# Collections that start inside sort keys, comparisons, hashes, iteration and destructors.
import gc


class Node:
    alive = 0

    def __init__(self, value=0):
        self.value, self.me = value, self
        Node.alive += 1

    def __del__(self):
        Node.alive -= 1

    def __lt__(self, other):
        gc.collect()
        return self.value < other.value

    def __eq__(self, other):
        gc.collect()
        return isinstance(other, Node) and self.value == other.value

    def __hash__(self):
        gc.collect()
        return self.value % 3


def garbage(x=None):
    Node(x)
    gc.collect()
    return x


nodes = sorted(Node(v) for v in (3, 1, 2, 9, 5))
print([n.value for n in nodes], Node.alive)
print(sorted([3, 1, 2], key=garbage), max([1, 5, 2], key=garbage), list(map(garbage, "abc")))
table = {Node(v): v for v in range(10)}
print(len(table), table[Node(7)], Node(11) in table, Node(3) in set(table))
items = [Node(v) for v in range(5)]
print(items.index(Node(3)), items.count(Node(2)), Node(9) in items)
items.remove(Node(0))
print([n.value for n in items])


def generate():
    for i in range(4):
        mine = [i]
        mine.append(mine)
        gc.collect()
        yield mine[1][1][0]
        gc.collect()


print(list(generate()), sum(generate()), [*generate()], dict.fromkeys(generate()))


class Collects:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        gc.collect()
        print("collected in __del__ of", self.name)


holder = [Collects("first"), Collects("second")]
holder.append(holder)
del holder
gc.collect()
Collects("temporary")


class Meta(type):
    def __call__(cls, *args):
        gc.collect()
        self = super().__call__(*args)
        gc.collect()
        return self


class Made(metaclass=Meta):
    def __init__(self, *args):
        gc.collect()
        self.args = args

    def __getattr__(self, name):
        gc.collect()
        return name

    def __enter__(self):
        gc.collect()
        return self

    def __exit__(self, *details):
        gc.collect()
        return True


with Made(1, [2]) as made:
    print(made.args, made.missing)
    raise ValueError([made])
print(f"{garbage('formatted'):>{garbage(12)}}", "-".join(map(garbage, "xyz")))


def deep(n):
    local = {n: [n]}
    local["me"] = local
    if n:
        below = deep(n - 1)
    else:
        gc.collect()
        below = 0
    return local["me"][n][0] + below


print(deep(100))
try:
    try:
        raise KeyError(Node(5))
    finally:
        gc.collect()
except KeyError as error:
    gc.collect()
    print(error.args[0].value)
a, *b, c = (garbage(x) for x in range(6))
print(a, b, c, [garbage(x) for x in range(3)], {garbage(x): garbage(x) for x in "pq"})
print(garbage(1) + garbage(2) * garbage(3), garbage([1]) + [garbage(2)], (lambda *a, **k: (a, k))(*map(garbage, (1, 2)), k=garbage(3)))
del nodes, items, table
gc.collect()
print(Node.alive)
