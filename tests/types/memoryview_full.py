# memoryview: formats, casts, slices, comparison, release.
def show(*values):
    print(*map(repr, values))


m = memoryview(b"abcdefgh")
show(m[0], m[-1], m[2:5].tobytes(), m[::-1].tobytes(), m[::2].tolist(), len(m), m.nbytes, m.itemsize, m.format, m.shape, m.strides, m.ndim, m.readonly, m.contiguous, m.suboffsets, m.obj)
show(m == b"abcdefgh", m[:2] == bytearray(b"ab"), m == "abcdefgh", hash(m) == hash(b"abcdefgh"), m.hex(), m.hex("_", 2), list(m[:3]), 97 in m, bytes(m), m.toreadonly().readonly)
a = bytearray(range(16))
w = memoryview(a)
w[0] = 255
w[1:3] = b"\x00\x01"
show(a[:4])
for code in ("b", "B", "h", "H", "i", "I", "l", "q", "Q", "f", "d", "c", "?"):
    c = w.cast(code)
    show(code, c.itemsize, len(c), c.shape, c[0] if code not in "fd" else "float", c.format)
i = w.cast("i")
i[0] = -1
show(a[:4], i.tolist()[1:], i.cast("B")[0])
two = w.cast("B", (4, 4))
show(two.shape, two.ndim, two.strides, two.tolist()[1], two[1, 2], two.nbytes)
for action in (lambda: w.cast("i")[0:1].cast("h"), lambda: w[::2].cast("B"), lambda: w.cast("x"), lambda: w.cast("i", (3,)), lambda: i.__setitem__(0, 2 ** 40), lambda: i.__setitem__(0, 1.5), lambda: i.__setitem__(0, "a"), lambda: w.__setitem__(0, 256), lambda: w.__setitem__(slice(0, 2), b"abc"),
               lambda: m.__setitem__(0, 1), lambda: w[100], lambda: w["a"], lambda: w.__delitem__(0), lambda: memoryview("str"), lambda: memoryview(5), lambda: memoryview(), lambda: hash(w), lambda: two[0], lambda: w[0, 0], lambda: m[1.5], lambda: w.cast(5), lambda: w < w):
    try:
        show(action())
    except (TypeError, ValueError, IndexError, NotImplementedError) as error:
        print(type(error).__name__, error)
with memoryview(b"xyz") as inside:
    show(inside[1])
for action in (lambda: inside[0], lambda: len(inside), lambda: inside.tobytes(), lambda: inside == inside, lambda: repr(inside)[:20], lambda: inside.release()):
    try:
        show(action())
    except ValueError as error:
        print(error)
f = memoryview(bytearray(8)).cast("d")
f[0] = 1.5
show(f.tolist(), f == f, memoryview(b"ab") == memoryview(b"ab")[:], memoryview(b"\x01\x00").cast("h") == memoryview(b"\x01"), sum(memoryview(b"\x01\x02")))

# Numbers are read from one run of bytes.
for view in memoryview(b"12"), memoryview(b"1x2x")[::2], memoryview(b" 7 ")[1:], memoryview(b"34")[::-1]:
    for f in int, float, complex:
        try:
            print(f.__name__, f(view))
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
