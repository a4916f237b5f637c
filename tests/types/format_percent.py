# % formatting of str.
def show(f, a):
    try:
        print(ascii(f % a))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))

class Index:
    def __index__(self):
        return 42
class Int:
    def __int__(self):
        return 43
class Float:
    def __float__(self):
        return 4.5
for f, a in [("%s", "a"), ("%s", (1,)), ("%s", ((1, 2),)), ("%s %s", ("a", "b")), ("%r %s %a", ("\xe9", "\xe9", "\xe9")), ("%d %i %u", (1, -2, 3)), ("%d", 3.99), ("%d", -3.99), ("%d", True), ("%s", None), ("%d", 2**70), ("%x", -2**70),
             ("%x %X %o %#x %#X %#o", (255, 255, 8, 255, 255, 8)), ("%5d|%-5d|%05d|%+d|% d|%+5d|%-+5d|% 5d|%05d", (1, 2, 3, 4, 5, 6, 7, 8, -9)), ("%#06x|%#6x|%-#8x|%#.5x|%.5d|%8.5d|%08.5d|%-8.3d|", (255, 255, 255, 255, 42, -42, 42, 7)),
             ("%e %g %f %E %G %F", (1.5,) * 6), ("%.0f %.1f %.3e %.10g %#.3g %#.0f", (2.5, 0.25, 12345.678, 1 / 3, 1.0, 3.0)), ("%10.2f|%-10.2f|%010.2f|%+.2f|% .2f", (3.14159, 3.14159, -3.14159, 3.14159, 3.14159)),
             ("%f %e %g %5.1f %05f %-8F|", (float("inf"), float("-inf"), float("nan"), float("inf"), float("inf"), float("nan"))), ("%c%c%c", (65, "b", 0x1f600)), ("%5c|%-5c|", ("a", 66)), ("%5s|%-5s|%.2s|%5.1s|%05s", ("a", "b", "cdef", "xyz", "q")),
             ("%%", ()), ("100%%", {}), ("%(a)s %(b)r %(a)5s %%", {"a": 1, "b": "x"}), ("%(a(b))s", {"a(b)": 1}), ("%*d|%-*d|%*d|%.*f|%*.*f", (5, 1, 5, 2, -5, 3, 2, 1.5, 8, 3, 2.0)), ("%ld %hd %Ld %lld", (1, 2, 3, 4)), ("%.f %.d %.s|", (1.5, 5, "a")),
             ("%d %x %c", (Index(), Index(), Index())), ("%d", Int()), ("%f %d", (Float(), 1)), ("%f", 3), ("%f", 10**400), ("\u0416%s\U0001f600", "\xe9"), ("%s%s", ("\u0416", "a")), ("a", {}), ("a", [1]), ("%s", [1]), ("%s", {}), ("%s", {"a": 1}), ("", ()), ("%s", ""),
             ("%+s|% s|%#s|%05s", ("a", "b", "c", "d")), ("%+x % x %+o", (255, 255, -8)), ("%#.3x %020.10x %#20.10x", (5, 255, 255)), ("%.3s %.0s| %.5r %.3a", (12345, "abc", "abcdef", "\xe9")),
             ("%d", "a"), ("%d", None), ("%d", b"a"), ("%x", 1.5), ("%x", "a"), ("%o", None), ("%X", []), ("%f", "a"), ("%e", None), ("%c", "ab"), ("%c", ""), ("%c", -1), ("%c", 1.5), ("%c", 0x110000), ("%c", 2**70), ("%c", None), ("%q", 1), ("%\u1234", 1), ("%\x01", 1), ("%", 1), ("%5", 1), ("%.", 1), ("%(", {}), ("%l", 1),
             ("%d", ()), ("%d", (1, 2)), ("a", 1), ("a", "b"), ("a", (1,)), ("%s %s", (1,)), ("%s %s", "ab"), ("%(a)s", 1), ("%(a)s", "x"), ("%(a)s", (1,)), ("%(a)s", {}), ("%(a", {}), ("%(a)s", [1]), ("%*d", "a"), ("%*d", ("a", 1)), ("%*d", (1,)), ("%.*f", ("a", 1.5)), ("%5%", 1), ("%-%", ()), ("%s %(a)s", {"a": 1}), ("%(a)s %s", {"a": 1}), ("%*s", {"a": 1}),
             ("%d", float("nan")), ("%d", float("inf")), ("%99999999999999999999d", 1), ("%.99999999999999999999d", 1), ("%i", "x"), ("%u", "x")]:
    show(f, a)
class Mapping:
    def __getitem__(self, key):
        return key.upper()
print("%(abc)s %(x)5s" % Mapping(), "%s" % Mapping.__name__)
class Raises:
    def __str__(self):
        raise ValueError("str")
    def __repr__(self):
        return "raises"
show("%s", Raises())
show("%r", Raises())
s = "%s-%s"
s %= (1, 2)
print(s, "%s" % (lambda: 1).__name__, "%.2f%%" % 45.678, "%3d|%-3d|%03d" % (5, 5, 5))
try:
    "abc" % b"x"
except TypeError as e:
    print(e)
try:
    1 % "abc"
except TypeError as e:
    print(e)
# Widths and precisions that are too large.
for text in '%.*d', b'%.*d', '%.*s', b'%.*c', '%*d':
    for value in (10**20, 1), (2**31, 1), (-2**31 - 1, 1), (2**63, 1), (True, 1), (1.5, 1):
        if text == '%*d' and abs(value[0]) < 2**63 and value[0] is not True: continue # asks for too much memory
        try: print(text % value)
        except (OverflowError, TypeError) as e: print(type(e).__name__, e)
for text in '%.99999999999d', b'%.99999999999d', b'%99999999999999999999d':
    try: text % 1
    except ValueError as e: print(e)
