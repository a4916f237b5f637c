# str.translate and maketrans: tables of every shape and their errors.
print("hello world".translate({ord("l"): "L", ord("o"): None, ord(" "): 0x2d}))
print("abcabc".translate(str.maketrans("ab", "xy")), "abcabc".translate(str.maketrans("ab", "xy",
      "c")))
print(str.maketrans({"a": 1, 98: "b", "c": None}), str.maketrans("", "", "xyz"),
      str.maketrans("aa", "12"))
print("abc".translate(str.maketrans({"a": "longer", "b": "", "c": "\U0001f600"})))


class Table:
    def __getitem__(self, key):
        print("ask", key, end="; ")
        if key == 98:
            raise LookupError
        if key == 99:
            return "C"
        raise KeyError(key)


print("abcc".translate(Table()))
print("abc".translate("x" * 97 + "ABC"), "abc".translate(["z"] * 98))
print("\xe9t\xe9".translate({0xe9: "e"}), "e".translate({101: "\u20ac"}),
      "a\u20acb".translate({0x20ac: 97}))


class Fails:
    def __getitem__(self, key):
        raise ValueError("in the table")


for table in ({97: 1.5}, {97: 0x110000}, {97: -1}, Fails(), 5, None, {97: b"x"}):
    try:
        print("abc".translate(table))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
for args in ((), ("a",), ("a", "bc"), ("a", "b", 5), ({"ab": 1},), ({1.5: 1},), (5,), ("a", 5),
             ({}, "a"), ("a", "b", "c", "d")):
    try:
        print(str.maketrans(*args))
    except (TypeError, ValueError) as error:
        print(args, error)
print(b"hello".translate(bytes.maketrans(b"el", b"ip")), b"hello".translate(None, b"l"),
      b"hello".translate(bytes(range(256)), b"he"))
for args in ((b"short",), (None, 5), (), (b"x" * 256, b"", 1), (5,)):
    try:
        print(b"abc".translate(*args))
    except (TypeError, ValueError) as error:
        print(error)
for args in ((b"a", b"bc"), (b"a",), ("a", "b")):
    try:
        bytes.maketrans(*args)
    except (TypeError, ValueError) as error:
        print(error)
