# yield from: delegation of values, sends, throws, closes and results.
def inner():
    try:
        while True:
            try:
                got = yield "inner"
                print("inner got", got)
                if got == "stop":
                    return "inner result"
            except KeyError as error:
                print("inner caught", error)
                yield "handled"
    finally:
        print("inner finally")


def outer():
    result = yield from inner()
    print("result", result)
    yield "after"
    return "outer result"


g = outer()
print(next(g))
print(g.send("a"))
print(g.throw(KeyError("k")))
print(next(g))
print(g.send("stop"))
try:
    next(g)
except StopIteration as stop:
    print(stop.value)

g = outer()
next(g)
g.close()


def chain(*iterables):
    for iterable in iterables:
        yield from iterable


print(list(chain([1, 2], "ab", {3: 4}, range(2), (x for x in "z"))))


def values():
    a = yield from [1, 2]
    b = yield from inner_return()
    return a, b


def inner_return():
    return "r"
    yield


g = values()
print(next(g), next(g))
try:
    next(g)
except StopIteration as stop:
    print(stop.value)


def to_list():
    yield from [1, 2]


g = to_list()
next(g)
try:
    g.send(5)
except AttributeError as error:
    print(error)


def passes():
    try:
        yield from inner()
    except ZeroDivisionError as error:
        print("outer caught", error)
        yield "recovered"


g = passes()
next(g)
print(g.throw(ZeroDivisionError("z")))


def depth(n):
    if n == 0:
        yield "bottom"
    else:
        yield from depth(n - 1)


print(list(depth(50)))
try:
    list(chain(5))
except TypeError as error:
    print(error)


class Iterator:
    def __init__(self):
        self.log = []

    def __iter__(self):
        return self

    def __next__(self):
        self.log.append("next")
        return len(self.log)

    def send(self, value):
        self.log.append(("send", value))
        return value

    def close(self):
        self.log.append("close")


it = Iterator()
g = chain(it)
print(next(g), g.send("x"), next(g))
g.close()
print(it.log)
