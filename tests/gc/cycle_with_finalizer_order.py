# In a dead cycle every __del__ runs before anything is torn down.
import gc

gc.disable()
log = []


class Node:
    def __init__(self, name):
        self.name, self.others = name, []

    def __del__(self):
        log.append((self.name, sorted(other.name for other in self.others)))


def connect(names, edges):
    nodes = {name: Node(name) for name in names}
    for a, b in edges:
        nodes[a].others.append(nodes[b])
    return nodes


def collect(title):
    gc.collect()
    print(title, sorted(log))
    log.clear()


connect("ab", ["ab", "ba"])
collect("pair")
connect("abc", ["ab", "bc", "ca"])
collect("triangle")
connect("abcd", [x + y for x in "abcd" for y in "abcd"])
collect("complete")
connect("abxy", ["ab", "ba", "ax", "by", "xy"])
collect("with tails")
kept = connect("abcde", ["ab", "ba", "cd", "dc", "ce"])["c"]
collect("half kept")
kept.others.clear()
del kept
print("by counting", sorted(log))
log.clear()
left, right = connect("ab", ["ab", "ba"]), connect("cd", ["cd", "dc"])
left["a"].others.append(right["c"])
del left
collect("only the left one")
del right
collect("then the right one")


class Owner:
    def __init__(self):
        self.resource = {"open": True}
        self.helper = Helper(self)

    def close(self):
        self.resource["open"] = False
        return "closed by owner"

    def __del__(self):
        log.append(("owner", self.helper.owner is self, self.resource["open"]))


class Helper:
    def __init__(self, owner):
        self.owner = owner

    def __del__(self):
        log.append(("helper", type(self.owner).__name__, type(self.owner.resource).__name__))


Owner()
collect("both whole")


class Local:
    def __del__(self):
        log.append((type(self).__name__, self.method()))

    def method(self):
        return [log is not None, self.me is self]


local = Local()
local.me = local
del local
collect("methods work")


def generator_cycle():
    def gen():
        me = yield
        try:
            yield
        finally:
            log.append(("generator", me is not None, len(data)))
    data = [1, 2, 3]
    g = gen()
    next(g)
    g.send(g)


generator_cycle()
collect("generator")
for i in range(3):
    nodes = connect(range(100), [(j, (j * 7 + i) % 100) for j in range(100)])
    del nodes
    gc.collect()
    print(len(log), len(set(log and [name for name, _ in log])))
    log.clear()
