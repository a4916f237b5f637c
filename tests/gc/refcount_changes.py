# sys.getrefcount: how much each way of holding an object adds.
import sys


class Thing:
    def method(self):
        return sys.getrefcount(self)


thing = Thing()
base = sys.getrefcount(thing)


def added():
    return sys.getrefcount(thing) - base


name = thing
print("name", added())
del name
print("deleted", added())
items = [thing] * 5
print("list", added())
items.pop()
items[0] = None
print("removed", added())
copy = items[:]
print("copy", added())
items.clear()
copy = None
print("cleared", added())
t = (thing, (thing, [thing]))
print("tuples", added())
t2 = t
print("tuple shared", added())
del t, t2
d = {"a": thing, thing: "b"}
print("dict", added())
del d["a"]
view = list(d)
print("keys", added())
del view, d
s = {thing}
s.add(thing)
print("set", added())
s.discard(thing)
print("discarded", added())
thing.me = thing
print("attribute", added())
del thing.me
f = lambda x=thing: x
print("default", added())
f = None


def closure():
    local = thing
    return lambda: local


c = closure()
print("cell", added())
del c
m = thing.method
print("bound method", added())
m2 = thing.method
print("another", added())
del m, m2
g = (x for x in [thing, thing])
print("generator source", added())
next(g)
print("running generator", added())
g.close()
print("closed", added())
try:
    raise ValueError(thing)
except ValueError as e:
    print("exception", added())
    kept = e
print("kept", added())
kept = None
it = iter((thing,))
print("iterator", added())
list(it)
print("exhausted", added())
z = zip([thing], [thing])
print("zip", added())
del z, it
for thing2 in [thing]:
    print("loop", added())
print("after loop", added())
del thing2
a = b = c = thing
a, b = b, a
print("three names", added())
del a, b, c
[x for x in [thing] for _ in range(3)]
print("comprehension", added())
star = [*[thing], *(thing,)]
print("star", added())
del star
first, *rest = thing, thing, thing
print("unpacked", added(), len(rest))
del first, rest
print(added(), [sys.getrefcount([]) == sys.getrefcount({}), type(sys.getrefcount(5)).__name__])
big = 10 ** 30
n = sys.getrefcount(big)
others = [big] * 7
print(sys.getrefcount(big) - n)
text = "".join(["fresh", " text"])
n = sys.getrefcount(text)
table = {text: text}
print(sys.getrefcount(text) - n)


def swap(x):
    before = sys.getrefcount(x)
    y = x
    return sys.getrefcount(x) - before


print(swap(thing), swap([]), added())
try:
    sys.getrefcount()
except TypeError as error:
    print(error)
