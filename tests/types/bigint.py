# Integers of many words: arithmetic against identities.
seed = 7


def rnd(bits):
    global seed
    value = 0
    for _ in range(bits // 31 + 1):
        seed = (seed * 48271) % 2147483647
        value = (value << 31) | seed
    return value & ((1 << bits) - 1)


checks = 0
for bits in (10, 62, 63, 64, 65, 100, 128, 200, 500, 1000, 3000):
    for _ in range(6):
        a, b, c = rnd(bits) - rnd(bits), rnd(bits) + 1, rnd(bits // 2 + 1) + 1
        assert (a + b) - b == a and (a - b) + b == a
        assert (a * b) // b == a and (a * b) % b == 0
        q, r = divmod(a, c)
        assert q * c + r == a and 0 <= r < c
        q, r = divmod(a, -c)
        assert q * -c + r == a and -c < r <= 0
        assert int(str(a)) == a and int(hex(a), 16) == a and int(bin(a), 2) == a
        assert int(oct(a), 8) == a
        assert (a << 37) >> 37 == a and a >> 3 == a // 8 and a << 5 == a * 32
        assert (a & b) + (a | b) == a + b and (a ^ b) == (a | b) - (a & b)
        assert ~a == -a - 1 and -(-a) == a and abs(a) == max(a, -a)
        assert pow(b, 3) == b * b * b and pow(b, 65537, c) == pow(b % c, 65537, c)
        assert (a < b) == (a - b < 0) and (a == b) == (a - b == 0)
        n = (a.bit_length() + 8) // 8
        assert int.from_bytes(a.to_bytes(n, "big", signed=True), "big", signed=True) == a
        assert hash(a) == hash(a + 0) and hash(b) == b % (2 ** 61 - 1)
        checks += 1
print("checks", checks)
print(2 ** 300)
print(-(3 ** 200))
print(10 ** 50 // 7, 10 ** 50 % 7, -(10 ** 50) // 7, -(10 ** 50) % 7)
print((10 ** 40).__truediv__(10 ** 20), 10 ** 40 / 3, 3 / 10 ** 40, 7 ** 50 / 7 ** 49)
print(float(2 ** 100), float(-(10 ** 30)), 2 ** 1023 * 1.0, int(1e100))
factorial = 1
for i in range(1, 61):
    factorial *= i
print(factorial)
a, b = 0, 1
for _ in range(300):
    a, b = b, a + b
print(a)
print(str(2 ** 64).zfill(30), f"{10 ** 21:,}", f"{2 ** 100:#x}", f"{-(2 ** 65):b}")
try:
    float(10 ** 400)
except OverflowError as error:
    print(error)
try:
    10 ** 400 * 1.0
except OverflowError as error:
    print(error)
