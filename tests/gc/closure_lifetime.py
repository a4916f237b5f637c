# Cells: shared, rebound, emptied; what a closure keeps and what it does not.
import weakref


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def two_closures():
    shared, unused = Loud("shared"), Loud("unused")

    def first():
        return shared.name

    def second():
        return shared.name
    return first, second


first, second = two_closures()
print("returned", first() == second(), first.__closure__[0] is second.__closure__[0])
del first
print("one left")
del second


def rebinding():
    value = Loud("before")

    def change():
        nonlocal value
        value = Loud("after")

    def forget():
        nonlocal value
        del value

    def look():
        return value.name
    return change, forget, look


change, forget, look = rebinding()
change()
print(look())
forget()
try:
    look()
except NameError as error:
    print(error)
try:
    forget()
except NameError as error:
    print(error)
change()
cell = look.__closure__[0]
cell.cell_contents = Loud("by hand")
print(look())
del cell.cell_contents
try:
    cell.cell_contents
except ValueError as error:
    print(error)


def deep():
    a, b = Loud("a"), Loud("b")

    def middle():
        def inner():
            return a.name
        return inner
    return middle()


inner = deep()
print("only a is kept", inner.__code__.co_freevars)
del inner


def generator():
    captured = Loud("captured by genexp")
    return (captured.name for _ in range(2))


g = generator()
print(next(g))
del g
functions = [lambda n=n: n for n in map(Loud, "xy")]
functions.clear()
print("end")
