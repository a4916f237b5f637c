# Packing and unpacking: every format, both byte orders, and the errors.
import struct


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


for order in '@=<>!':
    for c in 'bBhHiIlLqQ':
        for value in (0, 1, 127, 128, 255, 32767, 32768, 65535, 2**31 - 1, 2**31, 2**32 - 1,
                      2**63 - 1, 2**63, 2**64, -1, -128, -129, -2**31, -2**63, -2**63 - 1):
            try:
                data = struct.pack(order + c, value)
                assert struct.unpack(order + c, data) == (value,)
            except struct.error as e:
                data = e
            print(order, c, value, data)
for c in 'efd':
    for value in (0.0, -0.0, 1.5, -2.75, 1e-7, 6e-8, 65504.0, 1e10, float('inf'), float('nan')):
        t(lambda: struct.pack('<' + c, value))
        t(lambda: struct.unpack('>' + c, struct.pack('>' + c, value)))
print(struct.pack('3s5pxc?', b'abcdef', b'xyz123', b'q', []))
print(struct.unpack('3s5pxc?', struct.pack('3s5pxc?', b'a', b'xy', b'q', 1)))
print(struct.calcsize('bhilq'), struct.calcsize('<bhilq'), struct.calcsize('ci0q'), struct.calcsize(' 2h 3x '))
print(list(struct.iter_unpack('<h', b'\1\0\2\0')), struct.unpack_from('<h', b'xx\5\0', 2))
b = bytearray(6)
struct.pack_into('<hh', b, 1, 7, -1)
print(b)
s = struct.Struct('<ih')
print(s, s.size, s.format, s.pack(1, 2), s.unpack(b'\1\0\0\0\2\0'))
t(lambda: struct.pack('<P', 1)); t(lambda: struct.pack('f', 'x')); t(lambda: struct.pack('c', 'x')); t(lambda: struct.pack('s', 'x'))
t(lambda: struct.pack('3', 'x')); t(lambda: struct.pack('ii', 1)); t(lambda: struct.unpack('i', b'x')); t(lambda: struct.pack('z'))
t(lambda: struct.unpack_from('i', b'abc', 1)); t(lambda: struct.unpack_from('i', b'abc', -5)); t(lambda: struct.pack_into('i', bytearray(3), 1, 1))
t(lambda: struct.pack_into('i', bytearray(9), -3, 1)); t(lambda: list(struct.iter_unpack('i', b'abc'))); t(lambda: struct.unpack('i', 'x'))
t(lambda: struct.pack('<f', 1e50)); t(lambda: struct.pack('e', 1e50)); t(lambda: struct.pack_into('i', b'xxxxx', 0, 1))


class Odd:
    def __float__(self):
        raise KeyError("x")


for code in ("e", "<f", "f", "d"):
    for value in (70000, 10 ** 39, 1e39, 10 ** 400, -70000.0, 65520, 65519, True, Odd(), "1"):
        try:
            print(code, struct.pack(code, value))
        except (struct.error, OverflowError) as error:
            print(code, type(error).__name__, error)
