# for loops whose target is no local: at module level, unpacking, attributes; over
# generators, ranges and lists, left early, by an exception, and nested.
import sys


def count(n):
    for i in range(n):
        yield i


def pairs(n):
    for i in count(n):
        yield i, i * i
    return "done"


def failing(n):
    yield n
    raise ValueError(n)


for i in count(3):
    print(i)
for a, (b, c) in zip(count(2), pairs(2)):
    print(a, b, c)
for k, v in pairs(3):
    for k2, v2 in pairs(2):
        print(k, v, k2, v2)
    else:
        print("else", k)
for i in range(250, 260):
    pass
print(i)
for i in [1000, 2000]:
    for j in range(i, i + 2):
        print(i, j)
try:
    for i in failing(5):
        print(i)
except ValueError as e:
    print("caught", e, i)
for i in count(10):
    if i == 2:
        break
print(i)


class Box:
    pass


def attributes():
    box, items = Box(), [0, 0]
    for box.value in count(3):
        for items[1] in failing(box.value):
            print(box.value, items)
            break
    try:
        for box.value, items[0] in pairs(4):
            if items[0] == 4:
                raise KeyError(box.value)
    except KeyError as e:
        print(e, box.value, items)


attributes()


def nested():
    for x, y in pairs(3):
        for z, w in pairs(x):
            yield x + y, z + w


print(list(nested()), sum(p[0] for p in nested()))
print([(x, y) for x, y in pairs(3) for z in count(2)], {x: y for x, y in pairs(3)})
g = count(3)
for i in g:
    for i in g:
        print("inner", i)
print(next(g, "end"))
for i in g:
    print("never")


def own():
    for a, b in me:
        yield a


me = own()
try:
    next(me)
except ValueError as e:
    print(e)


def deep(n):
    if n:
        for a, b in deep(n - 1):
            yield a + 1, b
    else:
        yield 0, sys._getframe().f_back.f_lineno > 0


print(list(deep(50)))


def no_end():
    for a, b in no_end():
        yield a, b


try:
    for a, b in no_end():
        pass
except RecursionError as e:
    print(type(e).__name__)


class Freed:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("del", self.n)


def freed():
    for n in range(3):
        yield Freed(n)


for thing in freed():
    print("have", thing.n)
del thing
for thing.n in ():
    pass
for number in [1, 2, 3]:
    print(number)
items = [1, 2]
for item in items:
    if item < 5:
        items.append(item + 2)
print(items)
try:
    for a, b in count(3):
        pass
except TypeError as e:
    print(e)
