# replace, strip, removeprefix, removesuffix, expandtabs, translate.
def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))

s = "one two one two"
for old, new in [("one", "1"), ("two", "three"), ("o", ""), ("", "-"), ("x", "y"), ("one", "one"), (" ", "\xe9"), ("e", "\u0416"), ("n", "\U0001f600"), (s, "z"), (s, "")]:
    print(ascii(s.replace(old, new)), [ascii(s.replace(old, new, n)) for n in (0, 1, 2, 100)])
print("aaa".replace("aa", "b"), "aaa".replace("a", "aa"), "".replace("", "x"), "".replace("a", "x"), "".replace("", "x", 0), "abc".replace("", "-", 2))
print(ascii("\u0416a\u0416".replace("\u0416", "z")), "\u0416a\u0416".replace("\u0416", "").isascii(), ascii("\xe9\xe8".replace("\xe9", "e")), ascii("a\U0001f600".replace("\U0001f600", "\u0416")))
print("a b".replace(" ", "_", count=1), "aXbX".replace("X", "", -1))
show(lambda: "a".replace(1, "b"))
show(lambda: "a".replace("a", 2))
show(lambda: "a".replace("a"))
show(lambda: "a".replace("a", "b", "c"))
show(lambda: "a".replace("a", None))
t = "  \t x y \n\x85\u2003"
print(ascii(t.strip()), ascii(t.lstrip()), ascii(t.rstrip()))
print("xxabcxx".strip("x"), "xyabcyx".strip("xy"), "xyabc".lstrip("yx"), "abc".strip(""), "abc".strip("abc") == "", "aaa".rstrip("a") == "")
print(ascii("\u0416a\u0416".strip("\u0416")), ascii("\xe9a\xe9".strip("\xe9\u0416")), "mississippi".rstrip("ipz"), "a b".strip(None))
show(lambda: "a".strip(1))
show(lambda: "a".lstrip(b"a"))
show(lambda: "a".rstrip(["a"]))
show(lambda: "a".strip("a", "b"))
print("prefix_x".removeprefix("prefix_"), "x".removeprefix("y"), "x".removeprefix("x") == "", "x".removeprefix(""), "file.py".removesuffix(".py"), "file".removesuffix(".py"), "x".removesuffix(""), "aa".removesuffix("a"))
show(lambda: "a".removeprefix(1))
show(lambda: "a".removesuffix(None))
for size in (8, 4, 1, 0, -1):
    print(repr("a\tbc\tdef\t\n\tx\ty\r\tz".expandtabs(size)))
print(repr("\t\u0416\t".expandtabs(tabsize=3)), repr("a\tb".expandtabs()))
show(lambda: "a".expandtabs("x"))
table = str.maketrans("abc", "xyz")
print(table, "aabbcc".translate(table), "hello".translate({104: "J", 108: None, 111: 48}))
print(str.maketrans({"a": "1", 98: None}), str.maketrans("ab", "cd", "ef"), "abcdef".translate(str.maketrans("ab", "cd", "ef")))
print(ascii("a\u0416\U0001f600".translate({97: 0x1f600, 0x416: "xx", 0x1f600: None})), "abc".translate({}), "aXa".translate(str.maketrans("a", "\xe9")) == "\xe9X\xe9")
class Upper:
    def __getitem__(self, key):
        if key == 98:
            raise LookupError
        if key == 99:
            raise KeyError(key)
        return chr(key).upper()
print("abcd".translate(Upper()), "abc".translate(["x"] * 98 + ["y"]))
class Bad:
    def __getitem__(self, key):
        raise ZeroDivisionError("no")
show(lambda: "abc".translate(Bad()))
show(lambda: "a".translate(1))
show(lambda: "a".translate({97: -1}))
show(lambda: "a".translate({97: 0x110000}))
show(lambda: "a".translate({97: 1.5}))
show(lambda: "a".translate({97: b"x"}))
show(lambda: str.maketrans(1))
show(lambda: str.maketrans({"ab": 1}))
show(lambda: str.maketrans({"": 1}))
show(lambda: str.maketrans({1.5: 1}))
show(lambda: str.maketrans("a", "bc"))
show(lambda: str.maketrans("a", 1))
show(lambda: str.maketrans(1, "a"))
show(lambda: str.maketrans("a", "b", 1))
