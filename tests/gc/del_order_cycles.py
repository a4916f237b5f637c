# PEP 442: every finalizer of a dead cycle runs, on whole objects, before any part is freed.
import gc
import weakref

gc.disable()


class Part:
    def __init__(self, name, **links):
        self.name = name
        self.links = links
        self.__dict__.update(links)

    def __del__(self):
        order.append((self.name, sorted(p.name for p in self.links.values())))


def collect():
    gc.collect()
    print(sorted(order))
    order.clear()


order = []
print("triangle")
a, b, c = Part("a"), Part("b"), Part("c")
for one, two in ((a, b), (b, c), (c, a)):
    one.links["next"] = two
del a, b, c, one, two
collect()

print("tail: what hangs on the cycle is still whole")
tail = Part("tail")
head = Part("head", tail=tail)
head.links["me"] = head
del tail, head
collect()

print("a finalizer breaks the cycle")


class Breaker(Part):
    def __del__(self):
        print("breaking", self.name)
        self.links.clear()
        self.__dict__.clear()


x = Breaker("x")
x.links["me"] = x
ref = weakref.ref(x)
del x
gc.collect()
print(ref())

print("a finalizer adds to the cycle")


class Adder(Part):
    def __del__(self):
        self.links["new"] = Part("new")
        print("added by", self.name)


x = Adder("adder")
x.links["me"] = x
del x
gc.collect()
collect()
print("done", gc.garbage)
