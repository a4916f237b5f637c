# Generators: iteration, state, laziness, return values, recursion.
def count(n):
    print("start")
    for i in range(n):
        print("yielding", i)
        yield i
    print("end")
    return "result"


g = count(2)
print(g.__name__, type(g).__name__, iter(g) is g)
print(next(g))
print(next(g))
try:
    next(g)
except StopIteration as stop:
    print("stopped", stop.value, stop.args)
try:
    next(g)
except StopIteration as stop:
    print("again", stop.value)
print(next(g, "default"))


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


f = fibonacci()
print([next(f) for _ in range(10)])


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(list(tree(3)))


def empty():
    return
    yield


print(list(empty()), tuple(empty()), sum(empty()))


def bare():
    x = yield
    print("got", x)


b = bare()
print(next(b))
print(next(b, "done"))


def interleave(*iterables):
    iterators = [iter(i) for i in iterables]
    while iterators:
        for it in list(iterators):
            try:
                yield next(it)
            except StopIteration:
                iterators.remove(it)


print(list(interleave("abc", [1], (x for x in "XY"))))


def failing():
    yield 1
    raise ValueError("inside")


f = failing()
print(next(f))
try:
    next(f)
except ValueError as error:
    print(error)
print(list(f))


def stopping():
    yield 1
    raise StopIteration("bad")


try:
    list(stopping())
except RuntimeError as error:
    print(error, repr(error.__cause__))


def reentrant():
    yield next(me)


me = reentrant()
try:
    next(me)
except ValueError as error:
    print(error)
print(max(x * x for x in range(-3, 3)), any(x > 2 for x in [1, 3]), all(x for x in []))
