# What a generator was handling is the context of what is thrown into it.


def waits():
    try:
        raise KeyError("a")
    except KeyError:
        yield 1


def nested():
    try:
        raise KeyError("b")
    except KeyError:
        try:
            yield 1
        except ValueError as e:
            yield repr(e.__context__)


def delegates():
    try:
        raise KeyError("c")
    except KeyError:
        yield from iter([1, 2])


for make in waits, delegates:
    g = make()
    next(g)
    try:
        g.throw(ValueError("in"))
    except ValueError as e:
        print(make.__name__, repr(e.__context__))
g = nested()
next(g)
print(g.throw(ValueError))
g = waits()
next(g)
same = KeyError("own")
try:
    raise same
except KeyError:
    try:
        g.throw(same)
    except KeyError as e:
        print(repr(e), repr(e.__context__))

# an exception that cannot be made is thrown as what went wrong


class Odd(Exception):
    def __new__(cls, *args):
        return "odd"


class Bad(Exception):
    def __init__(self):
        raise LookupError("init")


def keeps():
    while True:
        try:
            yield
        except Exception as e:
            print(type(e).__name__, e)


g = keeps()
next(g)
g.throw(Odd)
g.throw(Bad)
g = keeps()
for kind in Odd, Bad:
    try:
        g.throw(kind)
    except Exception as e:
        print("out:", type(e).__name__, e)
print(next(g, "ended"))
