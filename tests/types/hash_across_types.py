# Equal numbers of different types hash the same and meet in dicts and sets.
from decimal import Decimal
from fractions import Fraction

groups = [
    (1, 1.0, True, 1 + 0j, Fraction(1), Decimal(1)),
    (0, 0.0, -0.0, False, 0j, Fraction(0), Decimal("-0")),
    (-1, -1.0, Fraction(-1), complex(-1)),
    (0.5, Fraction(1, 2), Decimal("0.5"), 0.5 + 0j),
    (2 ** 61, 2.0 ** 61, Fraction(2 ** 61)),
    (10 ** 20, 1e20, Decimal("1e20")),
    (frozenset("ab"), frozenset("ba"), {"a": 1, "b": 2}.keys() & {"a", "b"}),
]
for group in groups:
    first = group[0]
    hashes = {hash(item) for item in group if not isinstance(item, set)}
    print(type(first).__name__, len(hashes), all(item == first for item in group))
print(hash(-1), hash(-2), hash(2 ** 61 - 1), hash(2 ** 61), hash(-(2 ** 61)))
print(hash(float("inf")), hash(float("-inf")), hash(0.1) == hash(Fraction(1, 10)))
print(hash("a") == hash(b"a"), hash((1, 2)) == hash((1.0, 2 + 0j)), hash(()) == hash(()))
table = {1: "int"}
table[1.0] = "float"
table[True] = "bool"
print(table, {0, False, 0.0}, len({1, "1", b"1"}))
nan = float("nan")
print(nan in [nan], [nan] == [nan], nan in {nan}, float("nan") in {nan}, {nan: 1}.get(nan))
