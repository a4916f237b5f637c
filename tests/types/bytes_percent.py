# bytes % values: each conversion, flags and widths, mappings, bytearrays, and errors.
print(b"%s %b %a %r" % (b"raw", bytearray(b"array"), "h\xe9", "x"))
print(b"%d %i %u|%5d|%-5d|%05d|%+d|% d" % (1, -2, 3, 4, 5, 6, 7, 8))
print(b"%x %X %#x %o %#o" % (255, 255, 255, 8, 8))
print(b"%e %.2f %g %G %10.3f|" % (1.5, 2.345, 1e-7, 1e20, 3.14159))
print(b"%c%c%c" % (65, b"B", bytearray(b"C")), b"100%%" % ())
print(b"%(name)s=%(value)d" % {b"name": b"x", b"value": 3})
print(b"%*d|%-*d|%.*f" % (4, 1, 4, 2, 1, 2.55), b"%.2s" % b"long", b"%5s|%-5s|" % (b"a", b"b"))
print(bytearray(b"%d") % 5, type(bytearray(b"%d") % 5).__name__)


class Text:
    def __bytes__(self):
        return b"from bytes"


print(b"<%s>" % Text(), b"%s" % memoryview(b"view"))
for left, right in ((b"%s", "text"), (b"%s", 5), (b"%d", "1"), (b"%d %d", (1,)), (b"%d", (1, 2)),
                    (b"%c", 256), (b"%c", b"ab"), (b"%q", 1), (b"%", 1), (b"%(a)d", 1),
                    (b"%x", 1.5), (b"%(a)d", {"a": 1}), (b"x", 1), (b"%f", b"1")):
    try:
        print(left % right)
    except (TypeError, ValueError, OverflowError, KeyError) as error:
        print(left, type(error).__name__, error)

# Floats that fail, and bytes where none can be made.
def attempt(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class F:
    def __float__(s): raise KeyError(1)
class G:
    def __float__(s): return 'x'
for fmt in ("%g", "%5G"):
    for v in (10**400, F(), G(), 'a', None, 1j):
        attempt(lambda: fmt % (v,)); attempt(lambda: fmt.encode() % (v,)); attempt(lambda: bytearray(fmt.encode()) % (v,))
class It:
    def __iter__(s): raise KeyError(2)
for v in (1j, 5, 'ab', None, It(), [1,'a'], [300], 1.5):
    b=bytearray(b'abcdefgh')
    attempt(lambda: b.__setitem__(slice(2,3),v)); attempt(lambda: b.__setitem__(slice(0,8,2),v)); attempt(lambda: b.extend(v)); attempt(lambda: b.__iadd__(v)); attempt(lambda: bytearray(v) if v!=5 else 0); attempt(lambda: b.__setitem__(0, v))
