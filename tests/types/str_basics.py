# Construction, indexing, slices, comparison, hash of str.
def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))

texts = ["", "a", "abc", "h\xe9llo", "\u0416\u0443\u043a", "\U0001f600x\U0001f601", "a\u4e00\xe9"]
for s in texts:
    print(ascii(s), len(s), ascii(s[::-1]), ascii(s[1:]), ascii(s[:-1]), ascii(s[::2]), ascii(s * 3))
    print([ascii(c) for c in s], [s[-i - 1] == c for i, c in enumerate(reversed(s))])
for s in texts:
    print([s == t for t in texts], [s < t for t in texts], [s >= t for t in texts])
    print([s + t == t + s for t in texts], [s in t for t in texts])
s = "0123456789"
for i in (None, 0, 3, -3, 12, -12):
    for j in (None, 0, 5, -1, 20, -20):
        print(repr(s[i:j]), repr(s[i:j:3]), repr(s[j:i:-2]), end=" ")
    print()
show(lambda: s[10])
show(lambda: s[-11])
show(lambda: s["a"])
show(lambda: s[1.5])
show(lambda: s[None])
show(lambda: s[2**100])
show(lambda: s[::0])
show(lambda: s["a":])
show(lambda: s + 1)
show(lambda: 1 + s)
show(lambda: s * 1.5)
show(lambda: s * -1)
show(lambda: 3 * "ab")
show(lambda: "ab" * 2**62)
show(lambda: s < 1)
show(lambda: s == 1)
show(lambda: s != 1)
show(lambda: 1 in s)
show(lambda: "" in "")
print(hash("abc") == hash("a" + "bc"), hash("") == hash(""), {"a": 1}["a"], hash("\xe9") == hash("\xe9"))
print(str(), str(5), str(None), str("x"), str([1, "a"]), str(b"ab"), str(1.5), str(True))
show(lambda: str(b"caf\xc3\xa9", "utf-8"))
show(lambda: str(b"caf\xe9", encoding="latin-1"))
show(lambda: str(b"caf\xe9", errors="replace"))
show(lambda: str(b"caf\xe9", "ascii", "ignore"))
show(lambda: str(object=b"a", encoding="ascii"))
show(lambda: str("a", "ascii"))
show(lambda: str(1, "ascii"))
show(lambda: str(b"", 1))
show(lambda: str(b"", errors=1))
show(lambda: str(b"", "utf-8", "strict", 1))
show(lambda: str(b"", "a\0b"))
show(lambda: str(b"a", "nonsense"))
print("a" is "a"[0], "abc"[1] is "b", str("xyz") == "xyz", "%s" % "x")
a = "x" * 10
b = a
a += "y"
print(a, b)
t = ""
for i in range(2000):
    t += "ab"
print(len(t), t == "ab" * 2000, t.count("ba"))
t = "\u4e00"
for i in range(1000):
    t += chr(97 + i % 26)
print(len(t), ascii(t[:5]), t[-3:])
t = "a"
for c in ("b", "\xe9", "\u0416", "\U0001f600", "z"):
    t += c
print(ascii(t), len(t))
print(list(zip("abc", "xyz")), list("h\xe9"), sorted("hello"), max("hello"), min("hello"))
print("abc".__len__(), "abc".__contains__("b"), "abc".__add__("d"), "abc".__mul__(2), "abc".__rmul__(2))
print("abc".__getitem__(1), "abc".__eq__("abc"), "abc".__eq__(1), "abc".__lt__("abd"), "abc".__getnewargs__())
