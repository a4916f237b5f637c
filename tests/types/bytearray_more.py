# bytearray: the methods that it shares with bytes, mixtures of the two, subclasses.
def attempt(*actions):
    for action in actions:
        try:
            print(action())
        except (TypeError, ValueError, IndexError, BufferError) as error:
            print(type(error).__name__, error)


b = bytearray(b"Hello, World")
for name in ("upper", "lower", "title", "swapcase", "capitalize", "strip", "lstrip", "rstrip", "split", "rsplit", "splitlines", "expandtabs", "copy",
             "isalpha", "isalnum", "isascii", "isdigit", "islower", "isupper", "isspace", "istitle", "hex", "decode"):
    print(name, getattr(b, name)(), getattr(bytearray(), name)())
print(b.center(16, b"*"), b.ljust(14), b.rjust(14, bytearray(b".")), bytearray(b"-7").zfill(5), b.partition(b", "), b.rpartition(bytearray(b"zz")))
print(b.find(b"o"), b.rfind(b"o"), b.index(108), b.rindex(b"l", 0, 5), b.count(b"l"), b.count(b""), b.startswith((b"x", bytearray(b"He"))), b.endswith(memoryview(b"ld")))
print(b.replace(b"l", bytearray(b"LL")), b.replace(b"", b"-", 3), b.replace(b"l", b"", 1), b.removeprefix(b"Hello"), b.removesuffix(b"World"))
print(b.translate(bytearray.maketrans(b"lo", b"01")), b.translate(None, b"lo"), type(bytearray.maketrans(b"a", b"b")).__name__)
print(bytearray(b"a b  c").split(), bytearray(b"a,b,c").rsplit(b",", 1), bytearray(b"a\nb\r\nc").splitlines(True), bytearray(b",").join([b"1", bytearray(b"2"), memoryview(b"3")]))
print(bytearray(b"%s=%d %c") % (b"x", 5, bytearray(b"!")), b"%b" % bytearray(b"q"), b"1" + bytearray(b"2"), bytearray(b"1") + b"2", b",".join([bytearray(b"1")]))
print(bytearray(b"a") == b"a", b"a" == bytearray(b"a"), bytearray(b"a") < b"b", b"c" > bytearray(b"b"), bytearray(b"a") != "a", bytearray(b"ll") in b, b"lo" in b, 108 in b)
print(int(bytearray(b" 12 ")), int(bytearray(b"ff"), 16), float(bytearray(b"1.5")), str(bytearray(b"\xc3\xa9"), "utf-8"), int.from_bytes(bytearray(b"\x01\x00")), bytes(bytearray(b"x")), ord(bytearray(b"A")))
print(bytearray(b"x'\"\n\xff\\"), bytearray(b"'"), [*bytearray(b"ab")], max(bytearray(b"abc")), bytearray(b"abc")[1:][::-1])
attempt(lambda: bytearray([256]), lambda: bytearray(["a"]), lambda: bytearray(1.5), lambda: bytearray(-1), lambda: bytearray("a", 1), lambda: bytearray(1, "utf-8"), lambda: bytearray(b"", errors="x"),
        lambda: b + "x", lambda: "x" + b, lambda: 1 + b, lambda: b * "x", lambda: b["a"], lambda: b[99], lambda: b.find("x"), lambda: b.index(b"zz"), lambda: b.split(b""), lambda: b.center(20, b"ab"),
        lambda: b.join([b"a", "b"]), lambda: b.join(5), lambda: b.startswith("x"), lambda: b.strip("x"), lambda: "x" in b, lambda: 300 in b, lambda: hash(b), lambda: b < "x", lambda: bytearray(b"\xff").decode(),
        lambda: bytearray.fromhex("0g"), lambda: int(bytearray(b"z")), lambda: float(bytearray(b"z")), lambda: sum([], bytearray()), lambda: bytearray(b"%d") % "x", lambda: ord(bytearray(b"ab")))

# slices
for key in (slice(None), slice(2, 5), slice(5, 2), slice(None, None, 2), slice(None, None, -1), slice(8, 1, -3), slice(-3, None), slice(100, 200)):
    c = bytearray(b"0123456789")
    del c[key]
    d = bytearray(b"0123456789")
    n = len(d[key])
    d[key] = b"abcdefghijkl"[:n]
    print(key, c, d, d[key])
c = bytearray(b"0123456789")
c[2:4] = [65, 66, 67]
c[:0] = c
c[-1:] = memoryview(b"END")
c[5:5] = (x for x in range(48, 51))
print(c, len(c))
attempt(lambda: c.__setitem__(slice(0, 1), 5), lambda: c.__setitem__(slice(0, 1), "x"), lambda: c.__setitem__(slice(0, 1), [300]), lambda: c.__setitem__(slice(0, 1), None),
        lambda: c.__setitem__(slice(0, 6, 2), b"x"), lambda: c.__setitem__(0, 256), lambda: c.__setitem__(0, "x"), lambda: c.__setitem__(99, 0), lambda: c.__setitem__("x", 0), lambda: c.__delitem__(99))

# a queue: bytes go in behind and come out in front
q = bytearray()
total = 0
for i in range(2000):
    q += bytes([i % 256, i % 7])
    if len(q) > 40:
        total += q[0]
        del q[:3]
print(len(q), total, q[:5])
q *= 2
print(len(q), bytearray(b"ab") * 3, 0 * bytearray(b"ab"), bytearray(b"ab") * -1)
q.clear()
q.extend(q)
q.extend(b"xyz")
q.extend(q)
print(q, q.pop(0), q.pop(), q.pop(-2), q)
q.__init__(b"again")
print(q)
attempt(lambda: q.append(1.5), lambda: q.extend(1), lambda: q.extend("x"), lambda: q.insert("a", 1), lambda: q.remove(300), lambda: q.remove(1), lambda: q.pop(100), lambda: bytearray().pop())


class Sub(bytearray):
    pass


s = Sub(b"sub")
s.tag = 5
print(s, repr(s), type(s.upper()).__name__, type(s + b"").__name__, type(s[:]).__name__, type(Sub.fromhex("00")).__name__, s == b"sub", isinstance(s, bytearray), s.tag)
s += b"!"
print(type(s).__name__, s, s.__reduce_ex__(4)[1:], bytearray(b"abc").__reduce__())


class Evil:
    def __init__(self, target):
        self.target = target

    def __index__(self):
        self.target.clear()
        return 1


for action in (lambda v: v.append(Evil(v)), lambda v: v.__setitem__(0, Evil(v)), lambda v: v.__setitem__(Evil(v), 1), lambda v: v[Evil(v)], lambda v: v[Evil(v):], lambda v: v.find(b"a", Evil(v)),
               lambda v: v.pop(Evil(v)), lambda v: v.center(Evil(v)), lambda v: v.insert(Evil(v), 65), lambda v: v.startswith(b"a", Evil(v))):
    v = bytearray(b"abcdef" * 20)
    try:
        action(v)
    except (IndexError, BufferError):
        pass
    print(len(v) < 121)

# With exports, not even a deletion of nothing by steps is allowed.
for key in slice(2, 1, 100), slice(2, 1), slice(0, 0, 2), slice(0, 9, 3), slice(2, 1, -1):
    for value in b"", b"a", b"ab", [], None:
        exported = bytearray(b"abcdef")
        view = memoryview(exported)
        try:
            if value is None:
                del exported[key]
            else:
                exported[key] = value
        except (BufferError, ValueError) as error:
            print(key, value, type(error).__name__, error)
        view.release()
        print(exported)
