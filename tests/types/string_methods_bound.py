# str methods with keyword arguments and odd argument types.
class Index:
    def __index__(self):
        return 2


print("a-b-c".split(sep="-", maxsplit=1), "a b".rsplit(sep=None), "x".encode(encoding="utf-8", errors="strict"), "a\tb".expandtabs(tabsize=3), "a\n".splitlines(keepends=False))
print("abc"[Index()], "abcabc".find("c", Index()), "ab" * Index(), "abc".center(Index() + 5 if False else 7), "aaa".replace("a", "b", Index()), "abc".rjust(Index()))
print("%s" % "tuple", "%s %s" % ("a", "b"), "{0} {1}".format(*"xy"), "{k}".format(**{"k": 1}), "a,b".split(",")[-1], ", ".join(map(repr, ["a", 1])))
print("abc".startswith("b", 1), "abc".startswith("b", Index() - 1 if False else 1, None), "abc".count("", Index()), "hello".index("l", -3), "hello".find("h", -100, 100))
print("A".isupper() and "a".islower(), "abc".isalpha() and not "ab1".isalpha(), "".join(sorted("hello")), "hello"[::-1].title())
print(str.maketrans("ab", "cd"), "x".join("abc"), "Mixed Case".swapcase(), "tab\tsep".partition("\t"), "end".endswith(("d", "x"), 1))
print("ab\ncd".split("\n"), "a  b".split(" "), "a  b".split(), "  lead".split(" ", 1), "trail  ".rsplit(" ", 1), "一 二　三".split())
print(repr("x" * 3 + "\n" * 2), len("x" * 1000), ("ab" * 500).count("ba"), ("ab" * 500).rfind("ab"), ("a" * 1000 + "b").find("ab"), ("a" * 1000).find("b"))
print("ß".upper().lower(), "Ǆ".lower(), "Σας".upper(), "İ".lower().encode(), "ŉ".upper(), "ﬃ".upper(), "ᾳ".title(), "ᾳ".upper())
