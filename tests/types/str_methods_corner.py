# Corners of str methods: empty arguments, negative indices, odd characters.
def show(*values):
    print(*map(repr, values))


show("".split(), "".split(","), " a  b ".split(), " a  b ".split(" "), "a,b,,c".split(",", 1), "a,b,c".rsplit(",", 1), "abc".split("abc"), "  x y".split(None, 1), " x  y ".rsplit(None, 1), "a\x1cb\x85c".split())
show("a\nb\r\nc\rd\x0be\x0cf\x1cg\x1dh\x1ei\x85j\u2028k\u2029l".splitlines(), "a\n\nb\n".splitlines(True), "".splitlines(), "\n".splitlines(), "x".splitlines(keepends=True))
show("abc".find(""), "abc".find("", 3), "abc".find("", 4), "abc".rfind(""), "abc".find("c", -1), "abc".find("a", -100, 100), "aaa".count("aa"), "abc".count(""), "".count(""), "abc".count("", 5), "abcabc".rindex("c", 0, 5))
show("abc".replace("", "-"), "".replace("", "x"), "aaa".replace("a", "b", 2), "aaa".replace("a", "", -1), "abc".replace("b", "bb", 0), "aaa".replace("aa", "b"), "abc".replace("z", "y"))
show("abc".startswith(""), "abc".startswith("", 4), "abc".startswith(("x", "a")), "abc".endswith("c", 0, -1), "abc".endswith(()), "abc".startswith("bc", 1), "abc".endswith(("b", "bc"), 1))
show("xxabcxx".strip("x"), "abc".strip("abc"), " \t\n\u2003a\u00a0".strip(), "abc".lstrip("cba"), "mississippi".rstrip("ipz"), "a".strip(""), "prefix-x".removeprefix("prefix"), "x.py".removesuffix(".py"), "x".removesuffix(""))
show("abc".partition("b"), "abc".partition("z"), "abcb".rpartition("b"), "abc".rpartition("z"), "a".join([]), "a".join(["x"]), ",".join("abc"), "".join(("a", "b")))
show("ab".center(5), "ab".center(6, "*"), "abc".center(6), "ab".ljust(1), "ab".rjust(5, "."), "-5".zfill(5), "+5".zfill(4), "--5".zfill(5), "".zfill(2), "abc".zfill(2), "a\tb\tc".expandtabs(4), "\t".expandtabs(0), "ab\tc\n\td".expandtabs())
show("hello world".title(), "they're bill's".title(), "x1y2".title(), "\u01c6x".title(), "hELLO".capitalize(), "\u01c6".capitalize(), "\ufb01x".capitalize(), "aBc".swapcase(), "\xdf".upper(), "\xdf".swapcase(), "\u0130".lower(), "\u03a3".lower(), "A\u03a3".lower(), "A\u03a3B".lower(), "\u1e9e".lower(), "Stra\xdfe".casefold(), "\ufb03".upper())
for text in ("", "a", "1", "\xb2", "\u0661", "\u2155", "\u4e00", "a1", "_a", "1a", "\xaa", " ", "\n", "\u2028", "\xad", "A", "Aa", "AA1", "\u01c5", "\xdf", "\u0345", "a b", "class", "\u1885", "\x7f", "\ud800"):
    print(ascii(text), *(int(getattr(text, m)()) for m in ("isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "islower", "isupper", "istitle", "isidentifier", "isprintable", "isascii")))
show("abc".translate({97: "X", 98: None, 99: 100}), "abc".translate(str.maketrans("ab", "xy", "c")), "ab".translate({97: "long"}), str.maketrans({"a": 1, 98: "b"}), "a".translate([None] * 97 + ["z"]))
for action in (lambda: "a".translate({97: 0x110000}), lambda: "a".translate({97: 1.5}), lambda: str.maketrans("a", "bc"), lambda: str.maketrans({"ab": 1}), lambda: str.maketrans(5), lambda: "a".split(""), lambda: "a".partition(""),
               lambda: "a".ljust(3, ""), lambda: "a".center(3, 5), lambda: "a".expandtabs("x"), lambda: "a".splitlines(1, 2), lambda: "a".encode(5), lambda: "a".find(5), lambda: "a".replace("a"), lambda: "a".index("b"),
               lambda: "a".rindex("b"), lambda: "a".join("a", "b"), lambda: "a".startswith(["a"]), lambda: "a".startswith(("a", 5)), lambda: "a".removeprefix(1), lambda: "a" % (1,), lambda: "%(a)s" % 5, lambda: "%" % (), lambda: "a".count("a", "b")):
    try:
        show(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
show("a" < "B", "\xe9" < "\u4e2d", "a" * 0, "a" * -1, 3 * "ab", "abc"[::-1], "abc"[5:], "abc"[-10:2], "abc"[2:0], "a" in "abc", "" in "", "ab" in "acb", "\U0001f600"[0], len("\U0001f600"), "e\u0301" == "\xe9")
