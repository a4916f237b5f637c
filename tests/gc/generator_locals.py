# Locals of generators: alive while suspended, gone when finished, closed or failed.
class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def numbers(label):
    first = Loud(label + " first")
    yield 1
    second = Loud(label + " second")
    del first
    yield 2


print("run to the end")
g = numbers("end")
print(next(g))
print(next(g))
print(list(g), "still bound", g.gi_frame)
print("closed")
g = numbers("closed")
next(g)
g.close()
print("after close")
print("thrown into")
g = numbers("thrown")
next(g)
try:
    g.throw(ValueError("in"))
except ValueError as error:
    print("caught", error)
print("after throw")
print("dropped")
g = numbers("dropped")
next(g)
del g
print("never started")
g = numbers("argument only")
del g


def takes(argument):
    yield argument.name


g = takes(Loud("argument"))
print("created")
print(list(g))
print("delegating")


def outer():
    keep = Loud("outer")
    yield from numbers("inner")


g = outer()
print(next(g))
del g
print("temporary in the loop")
for n in numbers("loop"):
    print("body", n)
    break
print("end")
