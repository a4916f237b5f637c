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

print("-- many bytes, in groups and beside them")
import base64, zlib
data = bytes(i * 7 + i // 251 & 255 for i in range(20000))
for n in *range(20), 5551, 5552, 5553, 20000:
    b, e = data[:n], base64.b64encode(data[:n])
    print(n, binascii.crc32(b), binascii.crc32(b, 12345), zlib.adler32(b), zlib.adler32(b, 0xfff0fff0),
          zlib.crc32(e), base64.b64decode(e) == b, base64.b64decode(b"\n".join([e[:5], e[5:]])) == b)
for text in b"YWJjZGVm-ZGVm", b"YWJj=ZGVm", b"YWJjZA=ZGVm", b"YWJjZGVmZ", b"YWJjZGVmZ\n", b"YWJjZGVm====", b"YWJjZGVmZA==\n":
    for strict in False, True:
        try:
            print(binascii.a2b_base64(text, strict_mode=strict))
        except binascii.Error as e:
            print(e)
