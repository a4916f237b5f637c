# sum() adds ints, then floats, then by +, and goes back to none of these.
from fractions import Fraction
from itertools import product


class Int(int):
    pass


class Float(float):
    pass


for items in product((2**63, -2**63, 0.1, 1e16, -1e16, True, Int(3), Float(1.5), 2j), repeat=3):
    print(sum(items), sum(items, 0.5), sum(items, 2**63), sum(items, True))
print(sum([1e16, 1.0, -1e16, 2**64, -2**64, 1e16, 1.0, -1e16]), sum([Fraction(1, 2), 0.5, 1e16, 1.0, -1e16]))
