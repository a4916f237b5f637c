# Items die with their container, or when they are replaced or removed.
class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

    def __repr__(self):
        return f"<{self.name}>"


items = [Loud(n) for n in "abcdef"]
items[0] = "new"
del items[1]
items.pop()
items.pop(1)
print(items)
items[1:] = []
items.append(Loud("g"))
items.remove("new")
print(items)
items.clear()
items = [Loud("x")] * 3
items.pop()
items.pop()
print("one left")
items[0] = None
items[:] = [Loud("y"), Loud("z")]
items *= 0
print("emptied")
t = (Loud("t1"), [Loud("t2")])
t[1].clear()
t = None
d = {"k": Loud("v1"), "l": Loud("v2"), Loud("key"): 1}
d["k"] = Loud("v3")
d.pop("l")
d.update(k=Loud("v4"))
print(d.setdefault("k", Loud("unused")))
d.popitem()
d.clear()
print("dict empty")
d = dict.fromkeys(range(3), Loud("same"))
del d[0], d[1]
print("last")
del d[2]
s = {Loud("in set")}
s.pop()
s = {Loud("in set 2")}
s &= set()
f = frozenset([Loud("frozen")])
f = None


class Holder:
    __slots__ = ("slot", "other")


h = Holder()
h.slot = Loud("slot")
h.slot = Loud("slot again")
del h.slot
h.other = Loud("other slot")
del h


class Open:
    pass


o = Open()
o.a, o.b = Loud("attr a"), Loud("attr b")
o.a = 1
del o.b
o.c = Loud("attr c")
o.__dict__ = {}
print("dict replaced")
o.d = Loud("attr d")
vars(o).clear()
nested = {"list": [{"tuple": (Loud("deep"), 1)}]}
nested["list"][0]["tuple"] = ()
print("deep gone")
it = iter([Loud("i1"), Loud("i2")])
print(next(it))
print(list(it))
print(list(zip([Loud("z1")], [Loud("z2")])))
print(sorted([Loud("b"), Loud("a")], key=lambda x: x.name))
m = map(lambda x: x.name, [Loud("m")])
print(list(m))
print("the iterator let the list go")
m = None
r = list(reversed([Loud("first"), Loud("last")]))
del r[0]
del r
pair = Loud("left"), Loud("right")
left, _ = pair
del pair, _
print("left is alive")
del left
