# Rich comparison: reflection, subclass priority, defaults, identity shortcuts in containers.
class C:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print(f"  {type(self).__name__}({self.n}).__eq__")
        return NotImplemented if not isinstance(other, C) else self.n == other.n

    def __lt__(self, other):
        print(f"  {type(self).__name__}({self.n}).__lt__")
        return NotImplemented

    def __gt__(self, other):
        print(f"  {type(self).__name__}({self.n}).__gt__")
        return "greater"


class D(C):
    def __eq__(self, other):
        print("  D first")
        return "D"


print(C(1) == C(1), C(1) != C(2), C(1) == 5, 5 == C(1), C(1) == D(1), C(1) != D(1))
print(C(1) < C(2))
try:
    C(1) <= C(2)
except TypeError as error:
    print(error)
try:
    C(1) < 5
except TypeError as error:
    print(error)
same = C(3)
print(same in [same], [same] == [same], (same,) == (same,), [same].count(same), [same].index(same))
nan = float("nan")
print(nan in [nan], [nan] == [nan], nan == nan, {nan: 1} == {nan: 1})


class NoHash:
    def __eq__(self, other):
        return True


class KeepsHash(NoHash):
    __hash__ = object.__hash__


class OwnHash:
    def __hash__(self):
        return 2**70


class BadHash:
    def __hash__(self):
        return "x"


print(NoHash.__hash__, {KeepsHash()} != set(), hash(OwnHash()) == hash(2**70))
for make in (NoHash, BadHash):
    try:
        hash(make())
    except TypeError as error:
        print(error)


class Truthless:
    def __eq__(self, other):
        return self

    def __bool__(self):
        raise ValueError("no truth")


try:
    Truthless() in [5]
except ValueError as error:
    print(error)
print([1, 2] < [1, 2, 0], (1, "a") < (1, "b"), [[1]] > [[0, 5]], () < (0,), "a" < "ab", {1} < {1, 2}, {1} <= {1}, {1} > {2})
for left, right in (([1], (1,)), (1, "a"), (None, None), ({}, {}), (1j, 1j), ([1], [None]), ((1, 2), (1, "x"))):
    try:
        print(left < right)
    except TypeError as error:
        print(error)
