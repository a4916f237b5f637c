# repr and comparison of containers in containers, also of ones that hold themselves.
# stress: none, it makes too many objects

l = [1, (2, [3, {4: {5}}]), "six", b"7", None, True, 1.5]
print(l, repr(l) == str(l))
d = {"list": [], "dict": {}, "set": set(), "tuple": ()}
d["list"].append(d)
d["dict"]["self"] = d
d["tuple"] = (d,)
print(d)
t = ([],)
t[0].append(t)
print(t, t[0])
a, b = [], []
a.append(b)
b.append(a)
print(a, b)
v = {}
v["values"] = v.values()
v["items"] = [v.items()]
print(v)

class Broken:
    def __repr__(self):
        raise ValueError("no repr")

class NotText:
    def __repr__(self):
        return 5

for value in ([Broken()], (Broken(),), {1: Broken()}, {Broken(): 1}, {Broken()}, {1: 2, 3: Broken()}.values()):
    try:
        print(repr(value))
    except ValueError as error:
        print(type(value).__name__, error)
try:
    repr([1, NotText()])
except TypeError as error:
    print(error)
loop = [Broken()]
try:
    repr(loop)
except ValueError:
    loop[0] = 1
print(loop)

class Growing:
    def __init__(self, target):
        self.target = target
    def __repr__(self):
        if len(self.target) < 5:
            self.target.append(len(self.target))
        return "G"

g = []
g.append(Growing(g))
print(g)

class Clearing:
    def __init__(self, target):
        self.target = target
    def __repr__(self):
        self.target.clear()
        return "C"

g = []
g.extend([Clearing(g), 1, 2])
print(g)

x, y = [], []
x.append(x)
y.append(y)
for name, compare in (("list", lambda: x == y), ("order", lambda: x < y)):
    try:
        compare()
    except RecursionError as error:
        print(name, str(error).startswith("maximum recursion depth exceeded"))
p, q = {}, {}
p[1], q[1] = p, q
try:
    p == q
except RecursionError as error:
    print("dict", str(error).startswith("maximum recursion depth exceeded"))
deep = []
for _ in range(100000):
    deep = [deep]
try:
    repr(deep)
except RecursionError as error:
    print("repr", str(error).startswith("maximum recursion depth exceeded"))
print([[]] * 2, [()] * 2, ([],) * 2, {(): []}, [{}, [{}]], ((),), [[[]]])
