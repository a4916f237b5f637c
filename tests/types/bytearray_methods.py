# bytearray: mutation.
a = bytearray(b"abc")
print(a, len(a), a[0], a[-1:], a == b"abc", b"abc" == a, bytes(a), str(a), repr(bytearray()))
a.append(100)
a.extend(b"ef")
a.extend([103])
print(a)
a.insert(0, 64)
a.insert(100, 33)
print(a, a.pop(), a.pop(0), a)
a.remove(99)
a.reverse()
print(a)
a[0] = 90
a[1:3] = b"12345"
print(a)
del a[0]
del a[:2]
print(a)
a[::2] = b"....."[:len(a[::2])]
print(a)
a += b"+"
a *= 2
print(a, a * 2, a + b"x", b"x" + a, type(b"x" + a).__name__)
b = a.copy()
b.clear()
print(b, a is not b, bool(b))
print(bytearray(3), bytearray("é", "utf-8"), bytearray([1, 2]), bytearray.fromhex("ff00"))
print(bytearray(b"a,b").split(b","), bytearray(b"x").join([b"1", b"2"]), bytearray(b"ab").upper(), bytearray(b"ab").find(b"b"), bytearray(b" a ").strip())
print(bytearray(b"abc")[::-1], list(bytearray(b"ab")), 97 in bytearray(b"a"), bytearray(b"a") < bytearray(b"b"), bytearray(b"hex").hex(), bytearray(b"q").decode())
c = bytearray(b"0123456789")
c[2:5] = b""
print(c)
c[3:3] = b"inserted"
print(c)
del c[::3]
print(c, c.replace(b"e", b"E"), c.count(b"e"), c.startswith(b"0"))
c[:] = range(5)
print(c, sum(c))
for i in range(300):
    c.append(i % 256)
print(len(c), c[-1], c[4:8])
for action in (lambda: a.append(256), lambda: a.append("a"), lambda: a.__setitem__(0, 300), lambda: a.__setitem__(100, 1), lambda: bytearray().pop(), lambda: a.remove(255),
               lambda: hash(a), lambda: a.extend("x"), lambda: a.__setitem__(slice(0, 4, 2), b"x"), lambda: a.insert("a", 1), lambda: a.pop(1000), lambda: bytearray("a"), lambda: a + "x", lambda: a.extend([500])):
    try:
        print(action())
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
