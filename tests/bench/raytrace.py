# Spheres and reflections: a vector class with operators, floats in __slots__.
import math


class Vector:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k, self.z * k)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def unit(self):
        return self * (1 / math.sqrt(self.dot(self)))


class Sphere:
    def __init__(self, center, radius):
        self.center = center
        self.radius = radius

    def hit(self, origin, direction):
        between = origin - self.center
        b = between.dot(direction)
        distance = b * b - between.dot(between) + self.radius * self.radius
        if distance < 0:
            return None
        t = -b - math.sqrt(distance)
        return t if t > 0.001 else None


LIGHT = Vector(0.5, 0.7, -0.5).unit()


def trace(origin, direction, spheres, depth):
    nearest = found = None
    for sphere in spheres:
        t = sphere.hit(origin, direction)
        if t is not None and (nearest is None or t < nearest):
            nearest, found = t, sphere
    if found is None:
        return 0.2
    point = origin + direction * nearest
    normal = (point - found.center).unit()
    light = max(0.0, normal.dot(LIGHT))
    if depth > 0:
        mirrored = direction - normal * (2 * direction.dot(normal))
        light = 0.7 * light + 0.3 * trace(point, mirrored, spheres, depth - 1)
    return light


def main(size):
    spheres = [Sphere(Vector(i - 2.0, i % 2, 5.0 + i), 0.9) for i in range(5)]
    eye = Vector(0.0, 0.0, 0.0)
    half = size / 2
    total = 0.0
    for y in range(size):
        for x in range(size):
            direction = Vector((x - half) / half, (y - half) / half, 1.0).unit()
            total += trace(eye, direction, spheres, 3)
    return round(total, 6)


print(main(280))
