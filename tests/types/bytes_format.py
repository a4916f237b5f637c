# % formatting of bytes.
def show(f, a):
    try:
        print(f % a)
    except Exception as e:
        print(type(e).__name__, e)

class HasBytes:
    def __bytes__(self):
        return b"has"
for f, a in [(b"%s %b", (b"a", b"b")), (b"%d %i %u", (1, -2, 3)), (b"%x %X %o %#x %#o", (255, 255, 8, 255, 8)), (b"%5d|%-5d|%05d|%+d|% d", (1, 2, 3, 4, 5)),
             (b"%.2f %e %g %G %F", (1.5, 1.5, 1.5, 1e20, 2.0)), (b"%c%c", (65, b"x")), (b"%r %a", ("\xe9", b"\xff")), (b"%5s|%-5b|%.2s|%05s", (b"a", b"b", b"cdef", b"z")),
             (b"%%", ()), (b"%s", HasBytes()), (b"%(a)s %(b)d", {b"a": b"x", b"b": 5}), (b"%*d|%-*d|%.*f", (5, 1, 5, 2, 1, 3.14159)), (b"\xff%s\xfe", b"\x00"), (b"%d", 2**70), (b"%d", 3.99), (b"%d", True),
             (b"a", [1]), (b"%08.3f", 3.14159), (b"%5a", 1), (b"%s %s", (b"a",)), (b"a", 1), (b"%b", 1), (b"%s", "a"), (b"%s", [1]), (b"%c", 256), (b"%c", -1), (b"%c", "a"), (b"%c", b"ab"), (b"%c", 1.5), (b"%d", "a"), (b"%i", b"a"),
             (b"%x", 1.5), (b"%f", "a"), (b"%q", 1), (b"%", 1), (b"%(a)d", 1), (b"%(a", {}), (b"%(a)s", {}), (b"%*d", ("a", 1)), (b"%5%", 1), (b"%s", ())]:
    show(f, a)
