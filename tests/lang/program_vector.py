# Vectors in space: number protocol, in-place operators, iteration, formatting, physics.
import math
from itertools import combinations


class Vector:
    __slots__ = ("x", "y", "z")

    def __init__(self, x=0, y=0, z=0):
        self.x, self.y, self.z = x, y, z

    def __iter__(self):
        yield self.x
        yield self.y
        yield self.z

    def __repr__(self):
        return f"{self.__class__.__name__}({', '.join(map(repr, self))})"

    def __format__(self, spec):
        return "<" + " ".join(format(v, spec) for v in self) + ">"

    def __add__(self, other):
        return Vector(*(a + b for a, b in zip(self, other)))

    def __sub__(self, other):
        return Vector(*(a - b for a, b in zip(self, other)))

    def __iadd__(self, other):
        self.x += other.x
        self.y += other.y
        self.z += other.z
        return self

    def __mul__(self, k):
        if isinstance(k, (int, float)):
            return Vector(*(v * k for v in self))
        return NotImplemented

    def __rmul__(self, k):
        return self * k

    def __truediv__(self, k):
        return Vector(*(v / k for v in self))

    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self, other))

    def __xor__(self, o):
        return Vector(self.y * o.z - self.z * o.y, self.z * o.x - self.x * o.z,
                      self.x * o.y - self.y * o.x)

    def __abs__(self):
        return math.sqrt(self @ self)

    def __neg__(self):
        return self * -1

    def __pos__(self):
        return Vector(*self)

    def __invert__(self):
        return self / abs(self)

    def __bool__(self):
        return any(self)

    def __eq__(self, other):
        return tuple(self) == tuple(other) if isinstance(other, Vector) else NotImplemented

    def __hash__(self):
        return hash(tuple(self))

    def __getitem__(self, i):
        return (self.x, self.y, self.z)[i]

    def __contains__(self, value):
        return value in tuple(self)

    def __reversed__(self):
        return iter((self.z, self.y, self.x))


a, b = Vector(1, 2, 3), Vector(-2, 0.5, 4)
print(a + b, a - b, 3 * a, a * 2, b / 2, -a, a @ b, a ^ b, sep="\n")
print(abs(Vector(3, 4)), bool(Vector()), bool(a), a == Vector(1, 2, 3), a != b, a == 5)
print(f"{a:.2f} {b:+.1f} {a}", ~Vector(0, 0, 9))
x, y, z = a
first, *others = b
print(x, y, z, first, others, a[0], a[-1], a[:2], 2 in a, 7 in a, list(reversed(a)), max(b))
copy = alias = +a
alias += Vector(10, 10, 10)
print(copy, a, copy is alias, len({a, +a, b, copy}), sum([a, b], Vector()))
for bad in (lambda: a * "x", lambda: "x" * a, lambda: a * b, lambda: setattr(a, "w", 1),
            lambda: a < b, lambda: a + 5, lambda: a[5], lambda: a ** 2):
    try:
        bad()
    except (TypeError, AttributeError, IndexError) as error:
        print(f"{type(error).__name__}: {error}")


class Moon:
    def __init__(self, name, *position):
        self.name, self.position, self.velocity = name, Vector(*position), Vector()

    @property
    def energy(self):
        return sum(map(abs, self.position)) * sum(map(abs, self.velocity))


def step(moons):
    for m, n in combinations(moons, 2):
        pull = Vector(*((q > p) - (q < p) for p, q in zip(m.position, n.position)))
        m.velocity += pull
        n.velocity += -pull
    for m in moons:
        m.position += m.velocity


moons = [Moon("Io", -1, 0, 2), Moon("Europa", 2, -10, -7), Moon("Ganymede", 4, -8, 8),
         Moon("Callisto", 3, 5, -1)]
for i in range(11):
    if i % 5 == 0:
        print("after", i)
        for m in moons:
            print(f"  {m.name:<9}{m.position:3d} {m.velocity:3d} {m.energy:4d}")
    step(moons)
for _ in range(89):
    step(moons)
print(sum(m.energy for m in moons))
