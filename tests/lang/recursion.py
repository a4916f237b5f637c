# Deep and mutual recursion, and the limit.
# stress: none, it makes too many objects
import sys


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(900))


def endless(n):
    return endless(n + 1)


try:
    endless(0)
except RecursionError as error:
    print(error)


class Loop:
    def __repr__(self):
        return repr(self)

    def __eq__(self, other):
        return self == other

    def __getattr__(self, name):
        return getattr(self, name + "x")


for action in (lambda: repr(Loop()), lambda: Loop() == Loop(), lambda: Loop().a):
    try:
        action()
    except RecursionError as error:
        print("RecursionError")
items = []
for _ in range(100_000):
    items = [items]
count = 0
while items:
    items = items[0]
    count += 1
print(count)
nested = []
nested.append(nested)
print(nested)
table = {}
table["self"] = table
print(table)
loop = [{"a": nested}, (nested,)]
print(loop)
sys.setrecursionlimit(200)
try:
    depth(500)
except RecursionError:
    print("lower limit holds")
sys.setrecursionlimit(5000)
print(depth(3000), sys.getrecursionlimit())
try:
    sys.setrecursionlimit(0)
except ValueError as error:
    print(error)
chain = lambda: 0
for _ in range(50):
    chain = (lambda f: lambda: f() + 1)(chain)
print(chain())


def generator(n):
    if n:
        yield from generator(n - 1)
    yield n


print(sum(generator(300)))
