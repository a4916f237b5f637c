# Cells: contents, emptiness, comparison, and what refuses.
import types


def counter():
    count = 0
    later = None

    def step():
        nonlocal count
        count += 1
        return count, later
    del later
    return step


step = counter()
print(step.__code__.co_freevars, len(step.__closure__))
count, later = step.__closure__
print(type(count).__name__, count.cell_contents)
count.cell_contents = 41
later.cell_contents = "filled"
print(step())
del later.cell_contents
for attempt in (lambda: later.cell_contents, step):
    try:
        attempt()
    except (ValueError, NameError) as error:
        print(type(error).__name__, error)

one, two, empty = types.CellType(1), types.CellType(2), types.CellType()
print(one == types.CellType(1), one < two, one >= two, empty < one, empty == types.CellType())
for attempt in (lambda: one < 1, lambda: hash(one), lambda: one < types.CellType("a")):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
