# Several suspended generators dropped together: lists, tuples, dicts, chained delegation.
def noisy(name):
    try:
        yield name
    finally:
        print("close", name, end="; ")


def started(name):
    g = noisy(name)
    next(g)
    return g


group = [started(n) for n in "abc"]
group.clear()
print("list")
group = (started("x"), started("y"))
del group
print("tuple")
group = {n: started(n) for n in "pq"}
group.clear()
print("dict")


def delegate(depth):
    try:
        if depth:
            yield from delegate(depth - 1)
        else:
            yield "bottom"
    finally:
        print("level", depth, end="; ")


g = delegate(3)
print(next(g))
del g
print("delegation")


def consumer(source):
    try:
        for item in source:
            yield item
    finally:
        print("consumer", end="; ")


g = consumer(started("source"))
print(next(g, "exhausted"))
g = consumer(noisy("inner"))
print(next(g))
del g
print("pipeline")
m = map(str.upper, noisy("in map"))
print(next(m))
del m
print("map")
z = zip(noisy("left"), noisy("right"))
print(next(z))
z = None
print("zip")
a, *b = noisy("unpacked")
print(a, b)
