# Half a million objects with __slots__.
class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


points = [Point(i, -i) for i in range(500_000)]
print(len(points), sum(p.x + 2 * p.y for p in points))
