# str: storage widths, surrogates, normal forms of identifiers, mixed operations.
for a in ("abc", "é", "€", "😀"):
    for b in ("x", "ü", "ж", "🎉"):
        s = a + b
        print(s, len(s), s[-1] == b, s.find(b), s.replace(b, "-"), s.upper(), (s * 2).count(a), s == a + b, end="; ")
    print()
wide = "a😀b"
print(wide[0], wide[2], wide[0:1] == "a", wide.replace("😀", "") == "ab", hash(wide.replace("😀", "")) == hash("ab"))
print(sorted(["é", "z", "a", "€", "😀", "Z"]), max("a€😀"), [ord(c) for c in "a€😀"])
print(repr("\ud800"), len("\ud800\udc00"), "\ud800" == "\ud800", repr("a\ud83d"), ascii("é€😀\ud800"))
print("e\u0301" == "é", len("e\u0301"), "e\u0301".upper(), list("e\u0301"))
print("".join(chr(c) for c in (0x41, 0xE9, 0x20AC, 0x1F600)), chr(0xFFFF) < chr(0x10000))
print(b"\xf0\x9f\x98\x80".decode(), b"\xc3\xa9".decode("utf-8"), b"\xe9".decode("latin-1"), b"caf\xe9".decode("utf-8", "replace"))
print(b"a\xffb".decode("utf-8", "ignore"), b"a\xffb".decode("ascii", "backslashreplace"), b"\xff".decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape"))
for bad in (b"\xff", b"\xc3", b"\xc3(", b"\xe2\x82", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"ab\x80", b"\xc0\x80"):
    try:
        bad.decode()
    except UnicodeDecodeError as error:
        print(error, error.start, error.end, error.reason)
try:
    "ab€".encode("latin-1")
except UnicodeEncodeError as error:
    print(error, error.start, error.end, error.object)
print("日本語".center(9, "・"), f"{'日本':>6}|", "日本語"[1], "語" in "日本語", "日本語".encode().decode() == "日本語")
print("ÀÉ".lower().title(), "ÿ".upper(), "µ".upper(), "ı".upper(), "K".lower(), len("ﬃ".upper()))
ª = 1
print(a if False else ª, "ｆ".isidentifier(), "𝐱".isidentifier())
𝐱 = 5
print(x)
print("\N{SNOWMAN}\N{DIGIT ONE}", "\u00df".casefold(), "tschüß".title(), "ÄÖ".swapcase())
