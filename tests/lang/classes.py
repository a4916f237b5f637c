# Classes: attributes, methods, instances, class bodies.
class Point:
    """A point."""
    dimensions = 2

    def __init__(self, x, y=0):
        self.x = x
        self.y = y

    def moved(self, dx, dy):
        return Point(self.x + dx, self.y + dy)

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


p = Point(1, 2)
print(p, p.moved(1, 1), Point(5))
print(Point.__name__, Point.__doc__, Point.__module__, Point.__qualname__)
print(p.dimensions, Point.dimensions)
p.dimensions = 3
print(p.dimensions, Point.dimensions, p.__dict__)
Point.dimensions = 4
print(Point(0).dimensions, p.dimensions)
del p.dimensions
print(p.dimensions)
p.__dict__["z"] = 9
print(p.z, vars(p))
method = p.moved
print(method(2, 2), method.__self__ is p, method.__func__ is Point.moved)
print(Point.moved(p, 3, 3))
print(isinstance(p, Point), isinstance(p, object), isinstance(5, Point), type(p) is Point)
print(p.__class__ is Point, Point.__class__ is type, Point.__bases__)


class Empty:
    pass


e = Empty()
e.anything = [1]
e.anything.append(2)
print(e.anything, hasattr(e, "anything"), hasattr(e, "other"))
setattr(e, "computed" + "name", 5)
print(e.computedname, getattr(e, "missing", "default"))
delattr(e, "computedname")
try:
    e.computedname
except AttributeError as error:
    print(error)
try:
    Empty.nothing
except AttributeError as error:
    print(error)
try:
    Point()
except TypeError as error:
    print(error)
try:
    Empty(1)
except TypeError as error:
    print(error)
try:
    p.moved(1)
except TypeError as error:
    print(error)


class BodyRuns:
    for i in range(3):
        total = i
    if total == 2:
        flag = "set"
    values = [i for i in range(2)]
    print("body", flag)


print(BodyRuns.flag, BodyRuns.i, BodyRuns.values)
Empty.added = lambda self: "added later"
print(e.added())
e.__class__ = BodyRuns
print(e.flag)


class Returns:
    def __init__(self):
        return 5


try:
    Returns()
except TypeError as error:
    print(error)
