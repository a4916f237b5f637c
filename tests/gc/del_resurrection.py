# __del__ that stores self somewhere: the object lives on, and __del__ runs only once.
# env: OURO_HEAP=pool
import gc

graveyard = []


class Zombie:
    def __init__(self, name):
        self.name, self.data = name, [name] * 2

    def __del__(self):
        print("del", self.name)
        graveyard.append(self)


z = Zombie("one")
del z
print(len(graveyard), graveyard[0].name, graveyard[0].data)
graveyard.clear()
print("cleared: no second __del__")
z = Zombie("two")
z = None
z = graveyard.pop()
z.name = "two, back"
print(z.name)
z = None
print(len(graveyard))
a, b = Zombie("a"), Zombie("b")
a.other, b.other = b, a
del a, b
gc.collect()
print(sorted(x.name for x in graveyard), graveyard[0].other.other is graveyard[0])
graveyard.clear()
gc.collect()
print("cycle gone without another __del__", gc.collect())


class Half:
    """One of a cycle is revived; the whole cycle lives."""
    saved = None

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("half")
        if self.name == "first":
            Half.saved = self


first, second = Half("first"), Half("second")
first.other, second.other = second, first
second.extra = {"still": ["here"]}
del first, second
gc.collect()
print(Half.saved.other.name, Half.saved.other.extra, Half.saved.other.other is Half.saved)
Half.saved = None
print(gc.collect() > 0, gc.collect())


class InDict:
    registry = {}

    def __init__(self, key):
        self.key = key

    def __del__(self):
        self.registry[self.key] = self


for k in range(3):
    InDict(k)
print(sorted(InDict.registry), [InDict.registry[k].key for k in range(3)])
InDict.registry.clear()
print(InDict.registry)


class New:
    count = 0

    def __del__(self):
        New.count += 1
        if New.count < 5:
            New()


New()
print("made by each other:", New.count)


class Closure:
    def __del__(self):
        global revive
        revive = lambda: self


Closure()
print(type(revive()).__name__)
del revive


class Chain:
    def __init__(self, owned):
        self.owned = owned

    def __del__(self):
        graveyard.append(self.owned)


Chain(Chain(Chain("core")))
print(len(graveyard), type(graveyard[0]).__name__)
while graveyard and graveyard[-1] != "core":
    graveyard.pop()
    print(len(graveyard))
print(graveyard)
