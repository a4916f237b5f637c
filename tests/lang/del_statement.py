# del of names, items, slices, attributes, and of several at once.
x = 1
del x
try:
    x
except NameError as error:
    print(error)
items = list(range(10))
del items[0], items[-1]
print(items)
del items[2:5]
print(items)
del items[::2]
print(items)
table = {"a": 1, "b": 2}
del table["a"]
print(table)
try:
    del table["zz"]
except KeyError as error:
    print(repr(error))


class Bag:
    def __delattr__(self, name):
        print("delattr", name)
        super().__delattr__(name)

    def __delitem__(self, key):
        print("delitem", key)


bag = Bag()
bag.attr = 1
del bag.attr
try:
    del bag.attr
except AttributeError as error:
    print(error)
del bag["k"], bag[1:2], bag[1, ...]


def local():
    a = 1
    del a
    try:
        print(a)
    except UnboundLocalError as error:
        print(error)
    a = 2
    return a


print(local())


def cell():
    value = 1

    def inner():
        return value
    del value
    try:
        inner()
    except NameError as error:
        print(error)
    try:
        value
    except UnboundLocalError as error:
        print(error)


cell()
a = b = c = 1
del (a, [b, c])
print("a" in globals(), "b" in globals())
del ()
try:
    del items[100]
except IndexError as error:
    print(error)
try:
    del "abc"[0]
except TypeError as error:
    print(error)
try:
    del (1, 2)[0]
except TypeError as error:
    print(error)
