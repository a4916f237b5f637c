# Generators that are dropped: finally blocks, with blocks, GeneratorExit, their locals.
class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, error, trace):
        print("exit", self.name, kind.__name__ if kind else None)


def steps(name):
    local = Loud("local of " + name)
    try:
        yield 1
        yield 2
        print(name, "ran to the end")
    finally:
        print(name, "finally")


g = steps("dropped")
next(g)
del g
print("--")
g = steps("never started")
del g
print("--")
print(list(steps("exhausted")))
print("--")
for x in steps("left by break"):
    break
print("--")
g = steps("closed")
next(g)
g.close()
print("closed")
g = None


def catches():
    try:
        yield 1
    except GeneratorExit:
        print("GeneratorExit seen")
        raise
    finally:
        print("cleanup")


g = catches()
next(g)
g = None


def managed():
    with Loud("manager") as m:
        yield m.name


print(next(managed()))
print("--")


def outer():
    try:
        yield from inner()
    finally:
        print("outer finally")


def inner():
    try:
        yield "from inner"
        yield "more"
    finally:
        print("inner finally")


g = outer()
print(next(g))
del g
print("--")


def argument(x):
    yield x.name
    yield "again"


g = argument(Loud("argument"))
print(next(g))
g = None
print("--")
g = (n.name for n in [Loud("e1"), Loud("e2")])
print(next(g))
g = None
print("--")


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("refusing")
            yield 2


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)


def raising():
    try:
        yield
    finally:
        raise KeyError("from finally")


h = raising()
next(h)
try:
    h.close()
except KeyError as error:
    print("close raises", error)


def returns():
    try:
        yield
    except GeneratorExit:
        return "closed value"


r = returns()
next(r)
print(r.close())
pipeline = (x + 1 for x in (y * 2 for y in steps("source")))
print(next(pipeline))
pipeline = None
print("pipeline gone")


def consume(generator):
    a, b = next(generator), next(generator)
    return a + b


print(consume(steps("in a call")))
first, *_ = steps("unpacked")
