# A linked list of 200,000 nodes goes without deep recursion, whoever lets it go.
# stress: none, it makes too many objects
import gc


class Node:
    __slots__ = ("value", "next", "previous")
    alive = 0

    def __init__(self, value, next=None):
        self.value, self.next, self.previous = value, next, None


class Counted(Node):
    def __init__(self, value, next=None):
        super().__init__(value, next)
        Node.alive += 1

    def __del__(self):
        Node.alive -= 1


def build(cls, n):
    head = None
    for i in range(n):
        head = cls(i, head)
    return head


N = 200_000
head = build(Node, N)
print(head.value)
del head
print("slots gone")
head = build(Counted, N)
print(Node.alive)
head = None
print(Node.alive, "with __del__")


def local():
    head = build(Node, N)
    return head.next.value


print(local(), "local")
items = [build(Node, N), build(Node, 1000)]
items.clear()
print("in a list")
holder = {"chain": build(Counted, N)}
middle = holder["chain"]
for _ in range(N // 2):
    middle = middle.next
holder.pop("chain")
print(Node.alive, middle.value, "half alive")
del middle
print(Node.alive)
try:
    raise ValueError(build(Counted, N))
except ValueError as error:
    print(error.args[0].value)
print(Node.alive, "in an exception")
first = last = Node(0)
for i in range(1, N):
    last.next = Node(i)
    last.next.previous = last
    last = last.next
del first, last
print(gc.collect(), "doubly linked")
first = last = Counted(0)
for i in range(1, 100_000):
    last.next = Counted(i)
    last = last.next
last.next = first
del first, last
print(Node.alive)
gc.collect()
print(Node.alive, "ring")


def chain(f, n):
    for _ in range(n):
        f = (lambda g: lambda: g)(f)
    return f


f = chain(None, 100_000)
f = None
print("closures")


class Method:
    def __init__(self, inner):
        self.inner = inner

    def call(self):
        return self.inner


m = None
for _ in range(100_000):
    m = Method(m).call
m = None
print("bound methods")


def link(previous):
    yield previous
    yield None


g = None
for _ in range(3_000):
    g = link(g)
    next(g)
g = None
print("generators")
error = None
for _ in range(50_000):
    e = ValueError()
    e.__context__ = error
    error = e
error = e = None
print("contexts")
