# Comparison methods: reflection, defaults, identity, hashing, total orders by hand.
class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts < other.parts

    def __le__(self, other):
        return self == other or self < other

    def __hash__(self):
        return hash(self.parts)

    def __repr__(self):
        return ".".join(map(str, self.parts))


a, b = Version(1, 2), Version(1, 10)
print(a < b, a > b, a <= b, a >= b, a == b, a != b)
print(sorted([b, a, Version(0)]), min(a, b), max(a, b))
print(len({a, Version(1, 2), b}), {a: "x"}[Version(1, 2)])
print(a == 5, a != 5, a in [Version(1, 2)], [a] == [Version(1, 2)])
try:
    a < 5
except TypeError as error:
    print(error)
try:
    object() < object()
except TypeError as error:
    print(error)


class NoHash:
    def __eq__(self, other):
        return True


try:
    hash(NoHash())
except TypeError as error:
    print(error)
print(NoHash.__hash__, NoHash() == 1, NoHash() != 1)


class Weird:
    def __eq__(self, other):
        return "not a bool"

    def __lt__(self, other):
        return []

    def __contains__(self, item):
        return 5


w = Weird()
print(w == 1, w < 1, w != 1, 1 in w, 1 not in w, not (w < 1))


class Left:
    def __gt__(self, other):
        return "gt called"

    def __ge__(self, other):
        return "ge called"


print(5 < Left(), 5 <= Left())


class Nan:
    def __eq__(self, other):
        return False


n = Nan()
print(n == n, n in [n], [n] == [n], (n,).index(n), [n].count(n))


class Sub(Version):
    def __lt__(self, other):
        return "Sub.lt"

    def __gt__(self, other):
        return "Sub.gt"


print(Version(1) < Sub(2), Sub(1) < Version(2))
print(1 == 1.0, "a" == b"a", [] == (), None == 0, (1, 2) < (1, 2, 0), [2] > [1, 5])
