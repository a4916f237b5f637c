# Methods of bytes.
def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))

s = b"abracadabra"
for part in [b"", b"a", b"abra", b"x", s, 97, 0]:
    print(part, s.find(part), s.rfind(part), s.count(part), part in s, s.find(part, 3), s.rfind(part, 0, -3), s.count(part, 1, 100))
print(s.startswith(b"ab"), s.endswith((b"x", b"ra")), s.startswith(b"b", 1), s.index(b"c"), s.rindex(b"a", 0, 5))
print(b"a b  c".split(), b"a,b,,c".split(b","), b" a b ".rsplit(None, 1), b"a--b--c".split(b"--", 1), b"a--b--c".rsplit(b"--", 1), b"".split(), b"".split(b","), b"\x1ca\x85b".split())
print(b"a\nb\r\nc\rd\x0be\x1cf\n".splitlines(), b"a\n\nb".splitlines(True), b"a=b=c".partition(b"="), b"a=b=c".rpartition(b"="), b"abc".partition(b"x"), b"abc".rpartition(b"x"))
print(b",".join([b"a", b"b"]), b"".join([]), b"-".join((b"x",)), b", ".join(bytes([i]) for i in b"abc"))
print(b"one two one".replace(b"one", b"1"), b"aaa".replace(b"a", b"bb", 2), b"abc".replace(b"", b"-"), b"abc".replace(b"", b"-", 2), b"abc".replace(b"b", b""), b"a".replace(b"a", b""))
print(b"  a \t\n".strip(), b"xxaxx".strip(b"x"), b" a ".lstrip(), b" a ".rstrip(), b"xya".lstrip(b"yx"), b"axy".rstrip(b"yx"))
print(b"prefix_x".removeprefix(b"prefix_"), b"x.py".removesuffix(b".py"), b"a".removeprefix(b"b"), b"a".removesuffix(b""))
for w in (0, 1, 2, 3, 4, 5, 6):
    print(b"ab".center(w), b"abc".center(w, b"*"), b"ab".ljust(w, b"-"), b"ab".rjust(w, b"+"), b"-1".zfill(w), b"12".zfill(w), b"+".zfill(w))
print(b"a\tb\tc".expandtabs(), b"a\tb".expandtabs(4), b"\tx\n\ty".expandtabs(tabsize=2), b"a\tb".expandtabs(0))
for x in [b"", b"a", b"A", b"aB", b"hello World 1", b"Hello", b"HELLO 2", b"\xe9A", b"12", b" \t", b"they're"]:
    print(x.lower(), x.upper(), x.title(), x.capitalize(), x.swapcase(), x.isalnum(), x.isalpha(), x.isascii(), x.isdigit(), x.islower(), x.isspace(), x.istitle(), x.isupper())
table = bytes.maketrans(b"abc", b"xyz")
print(len(table), b"aabbccd".translate(table), b"hello".translate(None, b"l"), b"hello".translate(None, delete=b"le"), b"abcd".translate(table, b"d"))
print(b"\x00\xffab".hex(), b"abcde".hex("-"), b"abcde".hex(":", 2), b"abcde".hex(":", -2), b"abcde".hex("_", 3), b"abc".hex("-", 0), b"abc".hex(sep=b".", bytes_per_sep=2), b"".hex("-"), b"ab".hex("-", 10))
print(bytes.fromhex("00ff 61\t62\n"), bytes.fromhex(""), bytes.fromhex("AbCd"))
print(b"caf\xc3\xa9".decode() == "caf\xe9")
for f in [lambda: s.find("a"), lambda: s.find(256), lambda: s.find(-1), lambda: s.find(1.0), lambda: s.count("a"), lambda: s.index(b"z"), lambda: s.rindex(b"z"),
          lambda: s.hex(1), lambda: s.hex(""), lambda: s.hex("\xe9"), lambda: s.hex(b"\xff"), lambda: s.hex("-", "x"),
          lambda: bytes.fromhex("a"), lambda: bytes.fromhex("a b"), lambda: bytes.fromhex("ab c"), lambda: bytes.fromhex("ab\ncd zz"), lambda: bytes.fromhex("\xe9"), lambda: bytes.fromhex(1),
          lambda: s.join([1]), lambda: s.join(["a"]), lambda: s.join(1), lambda: s.join("a"), lambda: s.translate(b"a"), lambda: s.translate("a"), lambda: s.translate(None, "a"),
          lambda: bytes.maketrans(b"a", b"ab"), lambda: bytes.maketrans("a", b"a"), lambda: s.startswith("a"), lambda: s.startswith(("a",)), lambda: s.endswith(1),
          lambda: s.center(30, "a"), lambda: s.center(30, b"ab"), lambda: s.ljust(30, 1), lambda: s.rjust("x"), lambda: s.zfill("a"), lambda: s.expandtabs("a"),
          lambda: s.split("a"), lambda: s.split(b""), lambda: s.split(1), lambda: s.rsplit("a"), lambda: s.partition("a"), lambda: s.partition(b""), lambda: s.rpartition(1),
          lambda: s.replace("a", b"b"), lambda: s.replace(b"a", 1), lambda: s.strip("a"), lambda: s.lstrip(1), lambda: s.removeprefix("a"), lambda: s.removesuffix(1), lambda: s.isascii(1)]:
    show(f)
