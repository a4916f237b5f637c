# Bytes as hexadecimal digits and base 64, check sums, and the errors.
import binascii


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


for data in (b'', b'a', b'ab', b'abc', bytes(range(256))):
    print(binascii.hexlify(data), binascii.b2a_base64(data), binascii.crc32(data),
          binascii.crc_hqx(data, 0))
    assert binascii.unhexlify(binascii.hexlify(data)) == data
    assert binascii.a2b_base64(binascii.b2a_base64(data)) == data
print(binascii.hexlify(b'abcdef', '-', 2), binascii.hexlify(b'abcde', b':', -2), binascii.b2a_base64(b'a', newline=False))
for s in ['YQ', 'YQ=', 'YQ==', 'Y', 'YQ==YQ==', 'Y Q = =', '!!!', 'é', 'YWJj\n', '=YQ=']:
    t(lambda: binascii.a2b_base64(s))
    t(lambda: binascii.a2b_base64(s, strict_mode=True))
for s in ['0aF', 'zz', '0aFF', 5]:
    t(lambda: binascii.unhexlify(s))
t(lambda: binascii.crc32(b'x', 5)); t(lambda: binascii.crc32('x')); t(lambda: binascii.hexlify(b'a', 'ab'))
print(binascii.Error.__mro__)
