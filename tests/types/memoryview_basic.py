# memoryview: views, slices, casts, locking, comparison, hash.
def attempt(*actions):
    for action in actions:
        try:
            print(action())
        except (TypeError, ValueError, IndexError, BufferError, NotImplementedError) as error:
            print(type(error).__name__, error)


b = bytearray(b"abcdefgh")
m = memoryview(b)
print(m.obj is b, m.nbytes, m.readonly, m.itemsize, m.format, m.ndim, m.shape, m.strides, m.suboffsets)
print(m.contiguous, m.c_contiguous, m.f_contiguous, len(m), bool(m), bool(m[:0]))
print(m[0], m[-1], m[2:4].tobytes(), m[::2].tolist(), m[::-1].tobytes(), m[5:2].tolist(), m[0,])
print(list(m), list(reversed(m)), 97 in m, 5 in m, sorted(m[::3]), type(iter(m)).__name__)
m[0] = 65
m[1:3] = b"BC"
m[::-2] = b"1234"
print(b, m[:3] == b"A4C", bytes(m[::2]), bytearray(m[1::2]), b"-".join([m[:2], b]))
m[2:6] = m[0:4]
print(b)
attempt(lambda: m[8], lambda: m[-9], lambda: m["a"], lambda: m[1, 2], lambda: m[()], lambda: m[...], lambda: m[0:2,],
        lambda: m.__setitem__(0, "a"), lambda: m.__setitem__(0, 256), lambda: m.__setitem__(9, 1),
        lambda: m.__setitem__(slice(0, 2), b"xyz"), lambda: m.__setitem__(slice(0, 2), "ab"), lambda: m.__delitem__(0),
        lambda: memoryview(b"x").__setitem__(0, 1), lambda: memoryview(b"x").__delitem__(0), lambda: memoryview("x"), lambda: memoryview(5))

# a bytearray that is viewed keeps its size
attempt(lambda: b.append(1), lambda: b.clear(), lambda: b.pop(), lambda: b.extend(b"x"), lambda: b.__delitem__(0),
        lambda: b.__setitem__(slice(0, 2), b"xyz"), lambda: b.__setitem__(slice(0, 2), b"xy"), lambda: b.__iadd__(b), lambda: b.remove(b[0]))
s = m[1:]
m.release()
attempt(lambda: b.append(1))
s.release()
b.append(33)
print(b)
with memoryview(b) as w:
    w[0] = 42
    attempt(lambda: b.append(1))
b.append(1)
print(b, repr(w)[:20])
attempt(lambda: w[0], lambda: w.tobytes(), lambda: len(w), lambda: w.obj, lambda: w.nbytes, lambda: list(w), lambda: bytes(w),
        lambda: memoryview(w), lambda: w.cast("B"), lambda: w.hex(), lambda: w.__enter__(), lambda: hash(w), lambda: w == w, lambda: w == b"", lambda: w.release())

# formats
raw = bytearray(range(250, 256)) + bytearray(range(10))
m = memoryview(raw)
for code in "BbHhIiLlQqNnP":
    c = m.cast(code)
    print(code, c.itemsize, c.shape, c.strides, c.tolist())
print(m.cast("c").tolist()[:3], m.cast("?").tolist()[5:8], m.cast("@H").format, m.cast("H").cast("B").tolist()[:2])
m.cast("d")[0] = 1.5
m.cast("f")[2] = -2
m.cast("e")[6] = 0.1
m.cast("e")[7] = 65504
print(m.cast("d")[0], m.cast("f")[2], m.cast("e").tolist()[6:], raw.hex(" ", 4))
h, q, u = m.cast("h"), m.cast("q"), m.cast("Q")
h[0], q[1], u[0] = -1, -(2**63), 2**64 - 1
print(h[0], q[1], u[0], u.tolist())
attempt(lambda: h.__setitem__(0, 40000), lambda: h.__setitem__(0, "a"), lambda: h.__setitem__(0, 1.5), lambda: q.__setitem__(0, 2**63), lambda: u.__setitem__(0, -1),
        lambda: u.__setitem__(0, 2**64), lambda: m.cast("d").__setitem__(0, "x"), lambda: m.cast("c").__setitem__(0, 1), lambda: m.cast("c").__setitem__(0, b"ab"),
        lambda: m.cast("?").__setitem__(0, []), lambda: m.cast("x"), lambda: m.cast("<H"), lambda: m.cast("HH"), lambda: m.cast(""), lambda: m.cast(1),
        lambda: h.cast("i"), lambda: m[:3].cast("H"), lambda: m[::2].cast("B"))

# dimensions
two = memoryview(bytearray(range(8))).cast("B", [2, 4])
print(two.shape, two.strides, two.ndim, len(two), two.tolist(), two[1, 2], two[-1, -1], two.contiguous, two.f_contiguous)
two[0, 1] = 200
print(two.tobytes(), two.tobytes("F"), two.cast("B").tolist(), two[1:].tolist(), two[::-1].tobytes(), two == two, two.hex())
attempt(lambda: two[0], lambda: two[2, 0], lambda: two[0, 4], lambda: two[0, 0, 0], lambda: two[0:1, 0:1], lambda: two[0, "a"], lambda: list(two),
        lambda: two.__setitem__(0, 1), lambda: two.__setitem__(slice(0, 1), b"abcd"), lambda: two.cast("B", [4, 2]), lambda: two.tobytes("X"),
        lambda: m.cast("B", 5), lambda: m.cast("B", [3, 3]), lambda: m.cast("B", [0]), lambda: m.cast("B", ["a"]))
zero = memoryview(bytearray(b"z")).cast("B", [])
print(zero.shape, zero.ndim, zero[()], zero.tolist(), zero.tobytes(), zero.nbytes)
zero[()] = 65
attempt(lambda: zero[()], lambda: zero[0], lambda: len(zero), lambda: list(zero))

# comparison, hash
r = memoryview(b"abcd")
print(r == b"abcd", b"abcd" == r, bytearray(b"abcd") == r, r != b"abc", r == "abcd", r == r.cast("H"), r.cast("H") == r.cast("h"), memoryview(bytes(8)).cast("d") == memoryview(bytes(8)).cast("q"))
print(hash(r) == hash(b"abcd"), hash(r[::2]) == hash(b"ac"), hash(r.cast("c")) == hash(b"abcd"), {r: 1}[b"abcd"], r.readonly)
attempt(lambda: hash(memoryview(bytearray(b"x"))), lambda: hash(memoryview(bytearray(b"x")).toreadonly()), lambda: hash(r.cast("H")), lambda: r < r, lambda: r + r, lambda: r * 2)
print(r.hex(), r.hex(":"), r.toreadonly().readonly, memoryview(r[::2]).strides, memoryview(r).obj, int.from_bytes(r), str(r, "ascii"), int(memoryview(b"12")))
print(b"x%sy" % r, r in [b"abcd"], bytes(r[1:3]) in r.tobytes(), b"abcd".startswith(r[:2]), b"a.b.".replace(memoryview(b"."), r[:1]), b"abc".find(r[1:2]))
match r:
    case [first, *_, last]:
        print(first, last)


class Exporter:
    def __buffer__(self, flags):
        return memoryview(b"exported")


print(bytes(memoryview(Exporter())), b"".join([Exporter(), b"!"]))
