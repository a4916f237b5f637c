# Corners of bytes and bytearray.
def show(*values):
    print(*map(repr, values))


show(bytes(), bytes(3), bytes([1, 255]), bytes("\xe9", "utf-8"), bytes("a", "ascii", "strict"), bytes(bytearray(b"x")), bytes(memoryview(b"ab")), bytes(range(3)), bytes((True, 2)), bytes(iter([65])))
for arguments in (("a",), (-1,), ([256],), ([-1],), (["a"],), (1.5,), ("a", "nope"), ("\xe9", "ascii"), (b"a", "ascii"), (5, "ascii"), (None,), ([1], 2), (2 ** 63,), ("a", None)):
    try:
        show(bytes(*arguments))
    except (TypeError, ValueError, LookupError, OverflowError) as error:
        print(type(error).__name__, error)
b = b"Hello, World"
show(b[0], b[-1], b[1:4], b[::-1], b + b"!", b * 2, 72 in b, b"lo" in b, b.find(b"o"), b.find(111), b.rfind(b"o", 0, 6), b.count(108), b.index(b","), b.upper(), b.swapcase(), b.title(), b.center(16, b"*"), b.split(b", "), b.partition(b","))
show(b.startswith((b"He", b"x")), b.replace(b"l", b"L", 2), b.translate(None, b"lo"), b.translate(bytes(range(256))) == b, bytes.maketrans(b"ab", b"xy")[96:100], b.hex(), b.hex("-", 2), b.hex(":", -3), bytes.fromhex("48 65\n6c"), b"a\tb".expandtabs(3))
show(b"\x00\x7f\x80\xff\n\r\t\\'\"", b"'", b'"', b"'\"", bytearray(b"x'y"), b"abc".isalpha(), b"\xe9".isalpha(), b"1".isdigit(), b" ".isspace(), b"Ab".istitle(), b"a b".capitalize(), b"AB".lower(), b"%d %s %r %c %x %a" % (1, b"b", "r", 65, 255, "\xe9"), b"5".zfill(3))
for action in (lambda: b + "s", lambda: "s" + b, lambda: b.find("l"), lambda: b.find(256), lambda: b.split(""), lambda: b.split(b""), lambda: b.replace("a", b""), lambda: b.join(["a"]), lambda: b[100], lambda: b["a"], lambda: "a" in b, lambda: 300 in b, lambda: bytes.fromhex("4"), lambda: bytes.fromhex("zz"),
               lambda: b.hex("ab"), lambda: b.hex("\xe9"), lambda: b.translate(b"short"), lambda: b"%s" % "str", lambda: b"%d" % "x", lambda: b"%c" % 256, lambda: b.center(5, b"ab"), lambda: b.startswith("a"), lambda: b.decode("nope"), lambda: b"\xff".decode(), lambda: b"\xe9x".decode("utf-8"), lambda: b < "a",
               lambda: b.strip("a"), lambda: hash(bytearray()), lambda: {bytearray(): 1}):
    try:
        show(action())
    except (TypeError, ValueError, LookupError, OverflowError) as error:
        print(type(error).__name__, error)
a = bytearray(b"abc")
a[0] = 90
a[1:2] = b"12345"
a.append(33)
a.extend([34, 35])
a.extend(b"xy")
a.insert(0, 36)
show(a, a.pop(), a.pop(0), len(a))
a.remove(90)
del a[::2]
a += b"++"
a *= 2
a.reverse()
show(a, a.copy() == a, a == bytes(a), a.clear(), a)
for action in (lambda: a.append(256), lambda: a.append("a"), lambda: a.extend("abc"), lambda: a.extend([300]), lambda: a.pop(), lambda: a.remove(1), lambda: a.__setitem__(0, 1), lambda: a.insert("x", 1), lambda: a.__setitem__(slice(0, 1), 5), lambda: bytearray(b"abc").__setitem__(slice(0, 3, 2), b"x"),
               lambda: bytearray(b"abc").__setitem__(0, 256), lambda: bytearray(b"a").__setitem__("x", 1)):
    try:
        show(action())
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
a = bytearray(b"hold")
view = memoryview(a)
for action in (lambda: a.append(1), lambda: a.clear(), lambda: a.__iadd__(b"x")):
    try:
        action()
    except BufferError as error:
        print(error)
view[0] = 72
view.release()
a.append(33)
show(a, bytes(b"a") == bytearray(b"a"), b"a" < b"b", b"" == bytearray(), b"a" == "a", hash(b"abc") == hash(bytes([97, 98, 99])))
