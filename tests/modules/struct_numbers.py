# Every number of struct, at its limits, in both orders of bytes.
import struct


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


def outcome(function, *args):
    try:
        return function(*args)
    except (struct.error, OverflowError, TypeError) as error:
        return type(error).__name__, str(error)


for order in "<", ">", "=", "!", "@", "":
    for letter in "bBhHiIlLqQ" + ("nNP" if order in "@" else ""):
        form = order + letter
        bits = 8 * struct.calcsize(form)
        for value in 0, 1, -1, 127, 128, 255, 256, 2 ** (bits - 1) - 1, 2 ** (bits - 1), 2 ** bits - 1, 2 ** bits, \
                -2 ** (bits - 1), -2 ** (bits - 1) - 1, 2 ** 70, True, Index(5), Index(300), 1.0, "a", None:
            data = outcome(struct.pack, form, value)
            print(form, value if not isinstance(value, Index) else value.value, data,
                  struct.unpack(form, data) if type(data) is bytes else "")
    for form in "e", "f", "d":
        for value in 0.0, -1.5, 1e300, float("inf"), 3, 65504, 65520, "x":
            data = outcome(struct.pack, order + form, value)
            print(order + form, value, data, struct.unpack(order + form, data) if type(data) is bytes else "")
print(struct.unpack(">3h2xB?c4s3p", struct.pack(">3h2xB?c4s3p", -1, 2, -300, 255, "t", b"c", b"abcdef", b"xyz")))
print(outcome(struct.pack, "3h", 1, 2), outcome(struct.unpack, "3h", b"12345"), struct.pack("0h"), struct.pack("h0q", 1))

print("%x|%X|%#x|%#X|%o|%#o|%5x|%-5x|%05x|%+d|% d|%.4d|%.4x|%.4X|%+.3X" % (
    255, 255, 255, 255, 8, 8, 171, 171, 171, 5, 5, 42, 42, 171, 171))
print("%x|%X|%o|%d|%i|%u|%06d|%-6d|" % (-255, -255, -8, -5, -6, -7, -42, -42))
print("%x %X %d %o" % (2 ** 64 + 10, 2 ** 64 + 10, -2 ** 70, 2 ** 65), "%d %x" % (True, False), "%d" % 3.9)
print("%x %d" % (Index(10), Index(11)), "%x %o %d" % (-2 ** 63, -2 ** 63, -2 ** 63), "%o" % (2 ** 63 - 1))
for form, value in ("%x", 1.0), ("%o", "a"), ("%d", "a"), ("%X", None), ("%i", 1j):
    print(outcome(lambda: form % value))
print(b"%x|%X|%d|%05d|%.3x" % (255, 255, -3, -3, 5), outcome(lambda: b"%i" % "a"), outcome(lambda: b"%x" % 1.5))
