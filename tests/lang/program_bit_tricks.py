# Bit tricks: counting, reversing, gray codes, subsets, flags, checksums, random, bitboards.
class Flags(int):
    names = {}

    def __init_subclass__(cls):
        cls.names = {k: 1 << i for i, k in enumerate(cls.order)}
        for name, value in cls.names.items():
            setattr(cls, name, cls(value))

    def __or__(self, other):
        return type(self)(int(self) | int(other))

    def __and__(self, other):
        return type(self)(int(self) & int(other))

    def __xor__(self, other):
        return type(self)(int(self) ^ int(other))

    def __invert__(self):
        return type(self)(((1 << len(self.names)) - 1) & ~int(self))

    def __contains__(self, flag):
        return int(self) & int(flag) == int(flag)

    def __iter__(self):
        return (name for name, value in self.names.items() if self & value)

    def __repr__(self):
        return f"{type(self).__name__}.{'|'.join(self) or 'NONE'}"


class Mode(Flags):
    order = ("READ", "WRITE", "EXECUTE")


rw = Mode.READ | Mode.WRITE
print(rw, ~rw, rw & Mode.READ, rw ^ Mode.READ, Mode(0), Mode(7), Mode.WRITE in rw, Mode.EXECUTE in rw, list(rw), rw + 1, rw == 3)


def popcount(n):
    count = 0
    while n:
        n &= n - 1
        count += 1
    return count


def reverse(n, width=8):
    out = 0
    for _ in range(width):
        out, n = out << 1 | n & 1, n >> 1
    return out


print([popcount(n) for n in (0, 1, 255, 2 ** 100 - 1, 0x5555)], [(n).bit_count() for n in (0, 7, -7)], reverse(0b1011), bin(reverse(1, 4)))
print([n & -n for n in (1, 6, 8, 40, 2 ** 70)], [n.bit_length() for n in (0, 1, 255, 256, -256, 2 ** 64)], [n & (n - 1) == 0 for n in (1, 2, 3, 64)])
print([f"{n ^ n >> 1:03b}" for n in range(8)], f"{0b1011 << 3:#b} {0xFF >> 3:#x} {~0x0F & 0xFF:#04x} {-1 >> 100} {-5 >> 1} {5 & -2} {-6 | 3} {-6 ^ 3}")
print((1 << 64) - 1, -(1 << 63), (1 << 200) >> 190, 2 ** 100 & 2 ** 100 - 1, (2 ** 100 | 1) % 2, ~(2 ** 70), -(2 ** 70) & 0xFFFF, -(2 ** 70) + 1 & 0xFF)


def signed(n, bits):
    return (n & (1 << bits) - 1) - ((n >> bits - 1 & 1) << bits)


print([signed(n, 8) for n in (0, 127, 128, 255, 256)], signed(0xFFFFFFFF, 32), signed(2 ** 63, 64))


def subsets(items):
    for mask in range(1 << len(items)):
        yield [item for i, item in enumerate(items) if mask >> i & 1]


print(list(subsets("abc")), sum(1 for s in subsets(range(10)) if sum(s) == 20))


def submasks(mask):
    sub = mask
    while sub:
        yield sub
        sub = sub - 1 & mask


def next_same_bits(n):
    low = n & -n
    ripple = n + low
    return ripple | (n ^ ripple) // low >> 2


print([f"{s:04b}" for s in submasks(0b1101)])
n, combos = 0b111, []
while n < 1 << 5:
    combos.append(n)
    n = next_same_bits(n)
print([f"{c:05b}" for c in combos])


def crc32(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xEDB88320 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF


def adler(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def fnv(data):
    h = 0xCBF29CE484222325
    for byte in data:
        h = (h ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return h


for data in (b"", b"a", b"123456789", "größe".encode()):
    print(f"{crc32(data):08x} {adler(data):08x} {fnv(data):016x}")


def xorshift(state):
    while True:
        state ^= state << 13 & 0xFFFFFFFFFFFFFFFF
        state ^= state >> 7
        state ^= state << 17 & 0xFFFFFFFFFFFFFFFF
        yield state


source = xorshift(88172645463325252)
print([next(source) for _ in range(3)], [next(source) % 6 + 1 for _ in range(10)])


def hamming_encode(nibble):
    d = [nibble >> i & 1 for i in range(4)]
    p = d[0] ^ d[1] ^ d[3], d[0] ^ d[2] ^ d[3], d[1] ^ d[2] ^ d[3]
    return [p[0], p[1], d[0], p[2], d[1], d[2], d[3]]


def hamming_decode(bits):
    error = 0
    for i, bit in enumerate(bits, start=1):
        if bit:
            error ^= i
    fixed = [b ^ (i == error) for i, b in enumerate(bits, start=1)]
    return fixed[2] | fixed[4] << 1 | fixed[5] << 2 | fixed[6] << 3, error


word = hamming_encode(0b1011)
damaged = word[:]
damaged[4] ^= 1
print(word, hamming_decode(word), hamming_decode(damaged), all(hamming_decode(hamming_encode(n))[0] == n for n in range(16)))
numbers = [3, 8, 3, 5, 8]
lone = 0
for n in numbers:
    lone ^= n
a, b = 12, 25
a ^= b
b ^= a
a ^= b
print(lone, a, b, [n for n in range(1, 40) if n & n >> 1 == 0 and bin(n).count("1") == 3])
add = lambda x, y: x if y == 0 else add(x ^ y, (x & y) << 1)
times = lambda x, y: 0 if y == 0 else times(x << 1, y >> 1) + (x if y & 1 else 0)
print(add(123, 456), times(123, 456), times(2 ** 40, 3 ** 20) == 2 ** 40 * 3 ** 20)
morton = lambda x, y: sum((x >> i & 1) << 2 * i | (y >> i & 1) << 2 * i + 1 for i in range(8))
print([[morton(x, y) for x in range(4)] for y in range(4)])
board = 0
for square in ("a1", "d4", "h8"):
    board |= 1 << (ord(square[0]) - 97) + 8 * (int(square[1]) - 1)
print(f"{board:#018x}", *(f"{board >> 8 * r & 255:08b}"[::-1].replace("0", ".") for r in reversed(range(8))), sep="\n")
print(int("1010", 2), int("-0b11", 0), int.from_bytes(b"\x01\x02", "little"), (258).to_bytes(4, "big"), (-2).to_bytes(2, "little", signed=True))
for bad in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1.5 & 1, lambda: ~"a", lambda: 1 | None, lambda: (256).to_bytes(1, "big")):
    try:
        bad()
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
