# Construction, indexing, comparison, repr of bytes.
def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))

print(bytes(), bytes(3), bytes([65, 66, 255]), bytes((1, 2)), bytes(b"ab"), bytes(range(5)), bytes("h\xe9", "utf-8"), bytes("a", "ascii", "strict"), bytes(source=b"x"))
print(bytes(i for i in (1, 2)), bytes({65: 1}), bytes(bytes(2)), bytes(True))
class HasBytes:
    def __bytes__(self):
        return b"has"
class BadBytes:
    def __bytes__(self):
        return 1
class Index:
    def __index__(self):
        return 3
class Seq:
    def __getitem__(self, i):
        if i < 3:
            return i
        raise IndexError
print(bytes(HasBytes()), bytes(Index()), bytes([Index()]), bytes(Seq()))
show(lambda: bytes(BadBytes()))
show(lambda: bytes(1.0))
show(lambda: bytes("a"))
show(lambda: bytes(1, "a"))
show(lambda: bytes(b"a", "ascii"))
show(lambda: bytes(b"a", errors="ascii"))
show(lambda: bytes(encoding="a"))
show(lambda: bytes(-1))
show(lambda: bytes([1, "a"]))
show(lambda: bytes([256]))
show(lambda: bytes([-1]))
show(lambda: bytes([2**70]))
show(lambda: bytes(2**70))
show(lambda: bytes("a", 1))
show(lambda: bytes("\xe9", "ascii"))
show(lambda: bytes(None))
show(lambda: bytes(object()))
b = b"0123456789"
print(b[0], b[-1], b[2:5], b[::-1], b[::3], b[5:1:-2], b[20:], len(b), list(b"abc"), 48 in b, b"45" in b, b"46" in b, b"" in b)
show(lambda: b[10])
show(lambda: b["a"])
show(lambda: b[2**70])
show(lambda: "a" in b)
show(lambda: 256 in b)
show(lambda: -1 in b)
show(lambda: 1.0 in b)
show(lambda: b + 1)
show(lambda: b + "b")
show(lambda: b * "x")
show(lambda: b"ab" * 2**62)
print(b"ab" + b"cd", b"ab" * 3, 2 * b"x", b"ab" * 0, b"a" * -1, b"" + b"a", b"a" + b"")
items = [b"", b"a", b"ab", b"b", b"\xff", b"a\x00"]
for x in items:
    print([x == y for y in items], [x < y for y in items], [x >= y for y in items])
print(b"a" == "a", b"a" != "a", b"a" == 97, hash(b"abc") == hash(bytes([97, 98, 99])), {b"k": 1}[b"k"])
show(lambda: b"a" < "a")
show(lambda: b"a" > 1)
for x in [b"", b"'", b'"', b"'\"", b"\\", b"\n\r\t\0\x7f\x80\xff", bytes(range(32, 127))]:
    print(repr(x), str(x), len(repr(x)), eval(repr(x)) == x)
print(b"%s" % b"x", b"ab".__getnewargs__(), b"ab".__bytes__(), b"abc".__len__(), b"abc".__contains__(97), b"a".__eq__(1))
print(sorted([b"b", b"a"]), max(b"abc"), min(b"abc"), sum(b"abc"), tuple(b"ab"), list(reversed(b"abc")))
print([x for x in b"\x00\xff"], b"abc"[0:1] is b"abc"[0:1], bytes() is b"")
