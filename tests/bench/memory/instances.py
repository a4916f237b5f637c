# Half a million objects with attributes in the usual way.
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


points = [Point(i, -i) for i in range(500_000)]
print(len(points), sum(p.x + 2 * p.y for p in points))
