# Order: the owner first, then what it owned, in order of attributes or items.
class Loud:
    def __init__(self, name, *parts):
        self.name, self.parts = name, parts

    def __del__(self):
        print("del", self.name)


whole = Loud("whole", Loud("part 1"), Loud("part 2", Loud("part 2.1")), Loud("part 3"))
whole = None
print("--")
chain = None
for i in range(5):
    chain = Loud(f"link {i}", chain)
chain = chain.parts[0]
print("head dropped")
del chain
print("--")


class Attributes:
    def __init__(self):
        self.c = Loud("c")
        self.a = Loud("a")
        self.b = Loud("b")

    def __del__(self):
        print("owner can still use", self.c.name, self.a.name, self.b.name)


x = Attributes()
x.a = x.a
x = None
print("--")


class Base:
    def __del__(self):
        print("Base.__del__", type(self).__name__)


class Derived(Base):
    def __del__(self):
        print("Derived.__del__")
        super().__del__()


class Silent(Base):
    pass


Derived()
Silent()
print("--")


class ByInstance:
    pass


b = ByInstance()
b.__del__ = lambda: print("never: looked up in the class")
b = None
ByInstance.__del__ = lambda self: print("added to the class later")
ByInstance()
del ByInstance.__del__
ByInstance()
print("--")
table = {k: Loud(f"value {k}") for k in "qwe"}
table["q"] = table.pop("q")
del table
pair = (Loud("left"), Loud("right"))
pair = None
items = [Loud("i0"), Loud("i1"), Loud("i2")]
del items[::2]
print("middle alive")
del items
print("--")


class Parent:
    def __init__(self, name):
        self.name, self.children = name, []

    def add(self, name):
        self.children.append(Parent(name))
        return self.children[-1]

    def __del__(self):
        print("parent", self.name, len(self.children))


root = Parent("root")
root.add("left").add("left leaf")
leaf = root.add("right").add("right leaf")
root = None
print("the leaf is held")
leaf.name = "held leaf"
leaf = None
