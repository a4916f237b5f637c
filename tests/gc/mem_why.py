# oracle: none, the module mem is Ouro's own
# Every counted reference is named, in words.
import mem


class Node:
    def __init__(self, value):
        self.value = value


class Slots:
    __slots__ = ("a", "b")


x = Node([1000])
print(mem.why(x))
print(mem.why(x.value))


def local(argument):
    inner = argument
    return mem.why(argument)


print(local(x))


def shared(variable):
    return lambda: variable


f = shared(x)
print(mem.why(x))
del f


def suspended():
    kept = x
    yield kept


g = suspended()
next(g)
print(mem.why(x))
del g

pair, lists, table, members = (x, x), [0, x], {"k": x, x: 1}, {x}
print(mem.why(x))
del pair, lists, table, members

s = Slots()
s.a = x
Node.example = x
print(mem.why(x))
del s, Node.example


def defaults(argument=x):
    pass


defaults.note = x
print(mem.why(x))
print(mem.why(defaults.__dict__))
print(mem.why(Node))
print(mem.why(None))
print(mem.why([]))
print(mem.why(x)[0])

print(mem.explain(100, 100))
n = 300
print(mem.explain(n, int("300")))
print(mem.explain("ab c", "".join(["ab", " c"])))
print(mem.explain("name", "name"))
print(mem.explain((), ()))
print(mem.explain([], []))
print(mem.explain(1, 1.0))
print(mem.explain("a", "b"))
y = x
print(mem.explain(x, y))
