# split, rsplit, splitlines, partition, join.
def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))

for s in ["", " ", "a b c", "  a  b\tc\n", "a,b,,c", ",", "a--b--c", "--", "\x1ca\x1db\x85c\u2003d", "one"]:
    for sep in [None, " ", ",", "--", "b"]:
        for n in (-1, 0, 1, 2):
            print(ascii(s.split(sep, n)), ascii(s.rsplit(sep, n)), end=" ")
        print()
print("a b c".split(maxsplit=1), "a,b".split(sep=","), "a b c".rsplit(maxsplit=1), "aXbX".split("X"))
print("\u0430,\u0431".split(",") == ["\u0430", "\u0431"], ascii("a\U0001f600b".split("\U0001f600")))
for s in ["", "\n", "a", "a\n", "a\nb", "a\r\nb\rc\n\nd", "\n\n", "a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i", "x\r"]:
    print(ascii(s.splitlines()), ascii(s.splitlines(True)), ascii(s.splitlines(keepends=True)))
for s in ["a=b=c", "=", "abc", "", "=a", "a="]:
    print(s.partition("="), s.rpartition("="))
print("a::b::c".partition("::"), "a::b::c".rpartition("::"), ascii("\u0430=\u0431".partition("=")))
print(",".join(["a", "b"]), "".join([]), ",".join(["a"]), "-".join("abc"), "".join(("x", "\xe9")) == "x\xe9")
print(", ".join(str(i) for i in range(5)), ascii("\u0416".join(["a", "b"])), ascii("a".join(["\U0001f600", "", "\xe9"])))
print("ab".join({"x": 1, "y": 2}), "".join(["a"] * 1000) == "a" * 1000, ascii("\u4e00".join(["abc"])))
show(lambda: "a".split(""))
show(lambda: "a".rsplit(""))
show(lambda: "a".split(1))
show(lambda: "a".rsplit(b"a"))
show(lambda: "a".split(",", "x"))
show(lambda: "a".split(",", 1.5))
show(lambda: "a".split(foo=1))
show(lambda: "a".partition(""))
show(lambda: "a".rpartition(""))
show(lambda: "a".partition(1))
show(lambda: "a".rpartition(None))
show(lambda: "a".join(1))
show(lambda: "a".join(None))
show(lambda: "a".join([1]))
show(lambda: "a".join(["a", b"b"]))
show(lambda: "a".join(["a", "b", None]))
show(lambda: "a".join())
show(lambda: "a".splitlines(1, 2))
def broken():
    yield "a"
    raise KeyError("stop")
show(lambda: "-".join(broken()))
