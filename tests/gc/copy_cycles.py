# copy and deepcopy of cyclic and shared structures keep their shape.
import copy
import gc


class Node:
    def __init__(self, name):
        self.name = name
        self.links = []


a = []
a.append(a)
b = copy.deepcopy(a)
print(b is not a, b[0] is b, copy.copy(a)[0] is a)
d = {}
d["self"] = d
e = copy.deepcopy(d)
print(e["self"] is e, e is not d)
t = ([],)
t[0].append(t)
u = copy.deepcopy(t)
print(u[0][0] is u, u is not t)
x, y = Node("x"), Node("y")
x.links += [y, x]
y.links += [x]
z = copy.deepcopy(x)
print(z.name, z.links[0].name, z.links[1] is z, z.links[0].links[0] is z, z.links[0] is not y)
shared = [1]
pair = [shared, shared]
twin = copy.deepcopy(pair)
print(twin[0] is twin[1], twin[0] is not shared)
atoms = (1, "text", None, 1.5, frozenset({1}), len, Node, range(3))
print(copy.deepcopy(atoms) is atoms, copy.copy(atoms) is atoms)
mutable = ([1], 2)
print(copy.deepcopy(mutable) is mutable, copy.copy(mutable) is mutable)
memo = {}
first = copy.deepcopy(shared, memo)
print(copy.deepcopy(shared, memo) is first, len(memo) > 0)


class Own:
    def __init__(self):
        self.me = self
        self.count = 0

    def __deepcopy__(self, memo):
        made = Own()
        memo[id(self)] = made
        made.count = self.count + 1
        return made

    def __copy__(self):
        return "copied"


o = Own()
p = copy.deepcopy([o, o, o.me])
print(p[0] is p[1] is p[2], p[0].count, copy.copy(o))
del a, b, d, e, t, u, x, y, z, o, p
print(gc.collect() > 5)
