# Containers that hold themselves: repr, str, comparison by identity, copying, searching.
import gc

a = [1]
a.append(a)
print(a, str(a), f"{a}", [a], (a,), sep=" | ")
print(a == a, a[1] is a, a in a, a.index(a), a.count(a), len(a), a[1][1][1][0])
d = {"k": 1}
d["me"] = d
print(d, [d], {"outer": d}, d["me"]["me"]["k"], d == d, sep=" | ")
t = ([],)
t[0].append(t)
print(t, t[0], t[0][0] is t, sep=" | ")
b = []
c = [b]
b.append(c)
print(b, c, sep=" | ")
mixed = [{}, ()]
mixed[0]["list"] = mixed
mixed[1] = (mixed, mixed[0])
print(mixed)
print(mixed[0])
print(mixed[1])
v = {}
v["values"], v["keys"], v["items"] = v.values(), v.keys(), v.items()
print(v["keys"])


class Node(list):
    pass


n = Node()
n.append(n)
n.extend([n, 5])
print(n)


class Named(dict):
    def __repr__(self):
        return f"Named({super().__repr__()})"


x = Named(a=1)
x["x"] = x
print(x)


class Loop:
    def __init__(self):
        self.inside = [self]

    def __repr__(self):
        return f"Loop({self.inside[1:]})"


loop = Loop()
loop.inside.append([loop.inside, 1])
print(loop)
copy = a[:]
print(copy, copy[1] is a, copy == a[:0], list(a)[1] is a, a * 2, a + [0], sep=" | ")
e, f = [], []
e.append(e)
f.append(f)
try:
    print(e == f)
except RecursionError as error:
    print(type(error).__name__)
try:
    print(e < f)
except RecursionError as error:
    print(type(error).__name__)
print(e == e, [e] == [e], e != e, (e, 1) == (e, 1))
error = ValueError()
error.args = ("text", [error.args])
print(repr(error))
g = [[], []]
g[0].append(g[1])
g[1].append(g[0])
print(g, "twice but no cycle:", [b"x", [1]] and [(s := [1]), s, s])
a.clear()
print(a, d.pop("me"))
s = "%s %r" % (b, c)
print(s, "{} {!r}".format(b, c), sep=" | ")
del a, b, c, d, e, f, g, n, t, x, v, mixed, loop, error
print(gc.collect() > 0)
