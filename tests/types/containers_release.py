# When containers release what they hold, and what a __del__ sees of them then.
class Noisy:
    def __init__(self, name, look=None):
        self.name, self.look = name, look
    def __del__(self):
        print("del", self.name, self.look() if self.look else "")

l = [Noisy("a"), Noisy("b"), Noisy("c")]
l[1] = 0
print("replaced")
l.pop(0)
print("popped")
del l[-1]
print("deleted", l)
l = []
l.append(Noisy("x", lambda: list(map(type, l))))
l.append(2)
l[0] = 1
l.append(Noisy("y", lambda: l))
l.pop()
l.append(Noisy("z", lambda: l))
del l[2:]
l.extend([Noisy("p", lambda: len(l)), Noisy("q", lambda: len(l))])
l[2:] = [5]
l[:] = []
d = {}
d["k"] = Noisy("v1", lambda: list(d))
d["k"] = 1
d["k"] = Noisy("v2", lambda: list(d))
del d["k"]
d["k"] = Noisy("v3", lambda: d.get("k"))
d.pop("k")
d["k"] = Noisy("v4", lambda: len(d))
d.clear()
d = {1: Noisy("d1"), 2: Noisy("d2"), 3: Noisy("d3")}
d = None
t = (Noisy("t1"), Noisy("t2"), Noisy("t3"))
t = None
s = {Noisy("s1")}
s = None
l = [Noisy("l1"), Noisy("l2"), Noisy("l3")]
l = None

class Phoenix:
    kept = []
    def __del__(self):
        Phoenix.kept.append(self)

l = [Phoenix()]
l.clear()
print(len(Phoenix.kept), l)

class Refill:
    def __del__(self):
        l.append("refilled")

l = [Refill(), Refill()]
l.clear()
print(l)
l = [Refill()]
l[0] = "set"
print(l)
d = {}

class RefillDict:
    def __del__(self):
        d["again"] = 1

d["x"] = RefillDict()
d.clear()
print(d)
d["x"] = RefillDict()
d["x"] = 2
print(d)
for i, pair in enumerate(zip([Noisy("z1"), Noisy("z2")], [1, 2])):
    print("step", i)
del pair
print("loop done")
it = iter([Noisy("i1"), Noisy("i2")])
next(it)
print("first read")
list(it)
print("iterator finished")
m = map(Noisy, ["m1", "m2"])
next(m)
next(m)
print("mapped")
big = [Noisy("big") if i == 500 else i for i in range(1000)]
del big
print("end")
