# SimpleNamespace: construction, repr, equality, ordering, subclasses, deletion.
from types import SimpleNamespace

space = SimpleNamespace(b=2, a="x")
print(space, space.a, vars(space))
space.c = [space]
print(space)
del space.c
print(space == SimpleNamespace(a="x", b=2), space == SimpleNamespace(a="x"), space != 1)
print(SimpleNamespace(), SimpleNamespace({"p": 1}, q=2), SimpleNamespace([("k", "v")]))


class Point(SimpleNamespace):
    kind = "point"

    def norm(self):
        return abs(self.x) + abs(self.y)


point = Point(x=3, y=-4)
print(point, point.norm(), point.kind, point == SimpleNamespace(x=3, y=-4))
for call in (lambda: SimpleNamespace(1), lambda: SimpleNamespace({1: 2}),
             lambda: SimpleNamespace({}, {}), lambda: space.missing, lambda: hash(space),
             lambda: space < space):
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
