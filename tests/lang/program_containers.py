# Custom containers with all the dunders: ring buffer, multiset, sparse grid, bit set, interval.
class Ring:
    def __init__(self, size, items=()):
        self._slots, self._start, self._count = [None] * size, 0, 0
        for item in items:
            self.push(item)

    def push(self, item):
        self._slots[(self._start + self._count) % len(self._slots)] = item
        if self._count == len(self._slots):
            self._start = (self._start + 1) % self._count
        else:
            self._count += 1

    def __len__(self):
        return self._count

    def __getitem__(self, index):
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        index = index.__index__()
        if not -self._count <= index < self._count:
            raise IndexError(f"ring index {index} out of range")
        return self._slots[(self._start + index % self._count) % len(self._slots)]

    def __lshift__(self, item):
        self.push(item)
        return self

    def __repr__(self):
        return f"Ring({len(self._slots)}, {self[:]})"


r = Ring(4, "ab")
r << "c" << "d" << "e"
print(r, r[0], r[-1], r[1:3], r[::-1], list(r), "c" in r, "a" in r, list(reversed(r)), r[True])
for bad in (lambda: r[4], lambda: r["x"], lambda: Ring(2)[0], lambda: r[1.0]):
    try:
        bad()
    except (IndexError, AttributeError) as error:
        print(type(error).__name__, error)


class Bag:
    def __init__(self, items=()):
        self._n = {}
        for item in items:
            self[item] += 1

    def __getitem__(self, item):
        return self._n.get(item, 0)

    def __setitem__(self, item, n):
        if n > 0:
            self._n[item] = n
        else:
            self._n.pop(item, None)

    def __delitem__(self, item):
        del self._n[item]

    def __contains__(self, item):
        return item in self._n

    def __iter__(self):
        for item, n in sorted(self._n.items()):
            for _ in range(n):
                yield item

    def __len__(self):
        return sum(self._n.values())

    def _merge(self, other, choose):
        out = Bag()
        for item in {*self._n, *other._n}:
            out[item] = choose(self[item], other[item])
        return out

    def __add__(self, other):
        return self._merge(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._merge(other, lambda a, b: a - b)

    def __and__(self, other):
        return self._merge(other, min)

    def __or__(self, other):
        return self._merge(other, max)

    def __le__(self, other):
        return all(n <= other[item] for item, n in self._n.items())

    def __eq__(self, other):
        return isinstance(other, Bag) and self._n == other._n

    __hash__ = None

    def __bool__(self):
        return bool(self._n)

    def __repr__(self):
        return f"Bag({''.join(map(str, self))!r})"


a, b = Bag("mississippi"), Bag("missouri")
print(a, b, a + b, a - b, b - a, a & b, a | b, len(a), a["s"], a["z"], "z" in a, sep=" ")
print(a & b <= a, a <= b, Bag("ab") == Bag("ba"), Bag("ab") != Bag("abb"), bool(Bag()), bool(a - a))
a["q"] = 2
a["i"] -= 3
del a["s"]
print(a, list(a), max(a), sorted(b, reverse=True))
for bad in (lambda: hash(a), lambda: a.__delitem__("?"), lambda: a + 5, lambda: a < b):
    try:
        bad()
    except (TypeError, KeyError, AttributeError) as error:
        print(type(error).__name__, error)


class Grid:
    def __init__(self, default="."):
        self.default, self.cells = default, {}

    def __getitem__(self, key):
        x, y = key
        if isinstance(x, slice) or isinstance(y, slice):
            xs = range(x.start, x.stop) if isinstance(x, slice) else [x]
            ys = range(y.start, y.stop) if isinstance(y, slice) else [y]
            return ["".join(self[i, j] for i in xs) for j in ys]
        return self.cells.get((x, y), self.default)

    def __setitem__(self, key, value):
        match key:
            case (slice(start=a, stop=b), slice(start=c, stop=d)):
                for i in range(a, b):
                    for j in range(c, d):
                        self[i, j] = value
            case _ if value == self.default:
                self.cells.pop(key, None)
            case _:
                self.cells[key] = value

    def __delitem__(self, key):
        self[key] = self.default


g = Grid()
g[1:5, 0:3] = "#"
g[0, 0], g[5, 2] = "ox"
g[2, 1] = "."
del g[4, 0]
print(*g[0:6, 0:3], len(g.cells), g[3, 1], g[100, 100], g[0:6, 2], sep="\n")


class BitSet:
    def __init__(self, items=()):
        self.bits = 0
        for i in items:
            self.bits |= 1 << i

    @classmethod
    def _of(cls, bits):
        new = cls()
        new.bits = bits
        return new

    def __iter__(self):
        bits = self.bits
        while bits:
            low = bits & -bits
            yield low.bit_length() - 1
            bits ^= low

    def __len__(self):
        return self.bits.bit_count()

    def __contains__(self, i):
        return bool(self.bits >> i & 1)

    def __and__(self, other):
        return self._of(self.bits & other.bits)

    def __or__(self, other):
        return self._of(self.bits | other.bits)

    def __xor__(self, other):
        return self._of(self.bits ^ other.bits)

    def __sub__(self, other):
        return self._of(self.bits & ~other.bits)

    def __ior__(self, other):
        self.bits |= other.bits
        return self

    def __index__(self):
        return self.bits

    def __repr__(self):
        return f"{{{', '.join(map(str, self))}}}"


s, t = BitSet([1, 5, 9, 200]), BitSet(range(4, 10))
print(s & t, s | t, s ^ t, s - t, len(s), 5 in s, 6 in s, hex(t), [10, 20, 30][BitSet([1])])
u = s
u |= BitSet([0])
print(s, u is s, sum(t), [*map(bin, (BitSet([2]), BitSet([0, 3])))], "abcdefgh"[BitSet([0, 1])])
sieve = BitSet(range(2, 60))
for i in range(2, 8):
    sieve -= BitSet(range(i * i, 60, i))
print(sieve, len(sieve))
