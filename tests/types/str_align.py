# str: center, ljust, rjust, zfill, expandtabs, translate, encode.
print(repr("ab".center(7)), repr("abc".center(6)), repr("abc".center(7, "*")), repr("abc".center(2)), repr("a".center(4)))
print(repr("ab".ljust(5)), repr("ab".ljust(5, ".")), repr("ab".rjust(5)), repr("ab".rjust(5, "é")), repr("ab".ljust(1)))
print("42".zfill(5), "-42".zfill(5), "+42".zfill(6), "abc".zfill(2), "".zfill(3), "-".zfill(3), "--1".zfill(5))
print(repr("a\tb\tc".expandtabs()), repr("a\tb".expandtabs(4)), repr("\t".expandtabs(0)), repr("abcdefgh\tx".expandtabs()), repr("a\n\tb".expandtabs(3)), repr("a\rb\tc".expandtabs(4)))
table = str.maketrans("abc", "xyz", "d")
print(sorted(table.items()), "aabbccdd".translate(table), "hello".translate({ord("l"): "L", ord("h"): None, 101: 69}))
print("abc".translate(str.maketrans({"a": "1", "b": None, "c": "see"})), "é".translate({233: "e"}), "abc".translate({}))
print("héllo".encode(), "héllo".encode("latin-1"), "héllo".encode("ascii", "replace"), "héllo".encode("ascii", "ignore"))
print("é€".encode("ascii", "backslashreplace"), "é€".encode("ascii", "xmlcharrefreplace"), "😀".encode("utf-8"), "😀a".encode("utf-16-le"), "a".encode("utf-8", errors="strict"))
print("".encode(), "\x00\x7f".encode("ascii"), "é".encode("UTF8"), "é".encode("iso-8859-1"))


class Upper:
    def __getitem__(self, code):
        if code == ord("x"):
            raise LookupError
        return chr(code).upper()


print("abxc".translate(Upper()))
for action in (lambda: "a".center(5, "ab"), lambda: "a".center("5"), lambda: "a".ljust(5, 1), lambda: str.maketrans("a"),
               lambda: str.maketrans("ab", "c"), lambda: str.maketrans({"ab": 1}), lambda: "a".translate(5),
               lambda: "é".encode("ascii"), lambda: "a".encode("no-such"), lambda: "é".encode("ascii", "nope"),
               lambda: "\ud800".encode(), lambda: "a".zfill("b"), lambda: "a€".encode("latin-1"), lambda: "abc".translate({97: 0x110000})):
    try:
        print(action())
    except (ValueError, TypeError, LookupError) as error:
        print(type(error).__name__, error)
