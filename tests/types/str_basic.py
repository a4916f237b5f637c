# str: construction, indexing, slicing, operators, comparison.
print(str(), str(5), str(b"x"), str(b"h\xc3\xa9", "utf-8"), str(object=1.5), repr(str([1, "a"])))
s = "Hello, Wörld 😀"
print(len(s), s[0], s[-1], s[7:12], s[:5], s[-3:], s[::-1], s[::3], s[100:], s[5:2], s[-100:3])
print("a" + "b", "ab" * 3, 3 * "-", "x" * 0, "x" * -1, "a" "b" + "c")
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "é" > "z", "😀" > "\uffff")
print("ell" in s, "xyz" in s, "" in s, "😀" in s, "a" not in "b", "a" == "a", "a" != "b")
print(max("hello"), min("hello"), sorted("hello"), list("héy"), tuple("ab"), set("aa"), "".join(reversed("abc")))
for character in "aé€😀":
    print(character, ord(character), len(character), chr(ord(character)) == character)
print(hash("abc") == hash("a" + "bc"), "abc" == "abc", {"é": 1}["é"])
print(bool(""), bool(" "), not "", "a" and "b", "" or "default")
print(s.__len__(), s.__contains__("H"), "abc".__getitem__(1), "a".__add__("b"), "a".__mul__(2))
print(str.upper("abc"), "abc".__class__, type("") is str, isinstance("", str))
print("a,b"[1:] + "c", "x"[0][0][0], "abc"[slice(1, None)], "abc"[True])
print("line1\nline2\ttab", repr("line1\nline2\ttab"), "\x00" in "a\x00b", len("a\x00b"))
for action in (lambda: "abc"[3], lambda: "abc"[-4], lambda: s["a"], lambda: "a" + 1, lambda: 1 + "a",
               lambda: "a" * "b", lambda: "a" * 1.5, lambda: "a" < 1, lambda: 1 in "a", lambda: "a" - "b",
               lambda: s[1.0], lambda: "abc"[::0], lambda: ord("ab"), lambda: ord(""), lambda: chr(-1),
               lambda: chr(0x110000), lambda: "a".nope, lambda: str(b"\xff", "utf-8"), lambda: str(1, "utf-8"),
               lambda: s(), lambda: -"a", lambda: len("a", "b"), lambda: ord(5)):
    try:
        print(action())
    except (IndexError, TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
text = ""
for i in range(5):
    text += str(i)
    kept = text
print(text, kept is text, text[2:4] + text)
