# hex() and hexlify(): separators, groups from either end, what is refused.
import binascii
def t(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
for data in (b'', b'a', b'abc', bytes(range(17))):
    for sep in (None, ':', b'-'):
        for g in (-5, -2, -1, 0, 1, 2, 3, 100, 2**31 - 1, -2**31):
            a = (sep,) if sep is not None else ()
            if sep is None:
                t(data.hex); t(binascii.hexlify, data); break
            t(data.hex, sep, g); t(binascii.hexlify, data, sep, g); t(memoryview(data).hex, sep, g)
for bad in ('', 'ab', '\x80', 5, b'', b'\xff', None, [1]):
    t(b'ab'.hex, bad); t(binascii.hexlify, b'ab', bad); t(b'ab'.hex, bad, 2**31); t(binascii.hexlify, b'ab', bad, 2**31)
    t(binascii.hexlify, b'ab', bad, -2**70); t(b'ab'.hex, bad, 2**70); t(b'ab'.hex, ':', 1.5); t(bytearray(b'ab').hex, bad, 'x')
t(binascii.hexlify, 'ab'); t(binascii.hexlify, 5, ':')
