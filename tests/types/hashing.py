# Hashes: equal things hash alike; values that do not depend on the seed.
print(hash(0), hash(1), hash(-1), hash(2 ** 61 - 2), hash(2 ** 61 - 1), hash(2 ** 64), hash(-(2 ** 61)), hash(True), hash(False))
print(hash(0.5), hash(1.0), hash(-2.0), hash(1e300), hash(float("inf")), hash(float("-inf")), hash(0.1), hash(1j), hash(1 + 2j), hash(2.0 + 0j))
print(hash(()), hash((1,)), hash((1, 2)), hash((1, (2, 3))), hash((0.5, None is None)), hash(((), ())))
print(hash(frozenset()), hash(frozenset([1, 2])), hash(frozenset([1])), hash(frozenset([frozenset()])))
print(hash(range(0)), hash(range(5)) == hash(range(0, 5)), hash(slice(1, 2)) == hash(slice(1, 2)), hash(range(0, 10, 3)) == hash(range(0, 12, 3)))
print(hash("a") == hash("a"), hash("") == 0, hash(b"") == 0, hash("abc") == hash("".join(["a", "bc"])), hash(b"abc") == hash(bytes([97, 98, 99])))
print(hash("é") == hash("\u00e9"), hash("😀"[0]) == hash("😀"), hash(None) == hash(None), hash(int) == hash(int), hash(len) == hash(len))
print(1 == 1.0 == True == (1 + 0j), hash(1) == hash(1.0) == hash(True) == hash(1 + 0j), hash(2 ** 100) == hash(float(2 ** 100)))


class H:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value


for value in (0, 5, -1, -2, 2 ** 61 - 1, 2 ** 62, 2 ** 63 - 1, 2 ** 64, 2 ** 100, -(2 ** 63), True):
    print(hash(H(value)), end=" ")
print()


class I:
    pass


i = I()
print(hash(i) == hash(i), hash(i) == object.__hash__(i), i == i, i != I(), len({i, i, I()}))
for bad in ([], {}, set(), bytearray(), ([],), (1, {}), {"a": 1}.keys(), slice([], 1)):
    try:
        hash(bad)
    except TypeError as error:
        print(error)
