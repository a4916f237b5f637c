# bytes(...) and bytearray(...): sources, encodings, __bytes__, __index__, the buffer, errors.
class Bytes:
    def __init__(self, result):
        self.result = result

    def __bytes__(self):
        return self.result


class Index:
    def __init__(self, result):
        self.result = result

    def __index__(self):
        return self.result


class BytesSub(bytes):
    pass


for make in (bytes, bytearray):
    print(make(), make(3), make(b"x"), make([1, 2, 255]), make(range(3)), make("h\xe9", "utf-8"),
    make("h\xe9", "latin-1"), make(Index(2)), make(iter([Index(7)])))
    for args in ((Bytes(b"own"),), (Bytes(bytearray(b"x")),), (Bytes("s"),), (Bytes(None),), (-1,
                 ), ([256],), ([-1],), (["a"],), ([None],), ("text",), (None,), (1.5,), (object(),),
                 ("a", 5), ("a", "utf-8", 5), (5, "utf-8"), (b"a", "utf-8"), ([1], "utf-8",
                 "strict"), ("\u20ac", "ascii"), ("\u20ac", "ascii", "ignore"), ("\u20ac",
                 "ascii", "replace"),
                 ("\u20ac", "latin-1", "xmlcharrefreplace"), ("x", "nope"), ("x", "utf-8",
                 "nope"), (1, 2, 3, 4), (2 ** 100,), (memoryview(b"mv"),), (BytesSub(b"sub"),)):
        try:
            print(make(*args), end=" ")
        except Exception as error:
            print(f"\n{type(error).__name__}: {error}")
    print()
print(type(bytes(BytesSub(b"x"))).__name__, type(BytesSub(b"x") + b"").__name__,
      BytesSub.fromhex("0a0B 0c"), type(BytesSub.fromhex("00")).__name__)
for text in ("", "0", "0g", "00 11", "0 0", " 00", "00\n11\t", "\u0660", "aA", "1 23", 5, b"00"):
    try:
        print(repr(text), bytes.fromhex(text))
    except (ValueError, TypeError) as error:
        print(repr(text), type(error).__name__, error)
x = b"const"
print(bytes(x) is x, x[:] is x, bytes([65]) is b"A", b"" is bytes(), bytearray(b"a") == b"a",
      str(b"a"), str(b"a", "ascii"), repr(b"'\""), repr(b"'"), repr(bytearray(b"\x00\xff\t\\")))


# __len__ is asked after __iter__, by some
class Items:
    def __len__(self):
        print("len", end=" ")
        return 2

    def __iter__(self):
        print("iter", end=" ")
        return iter([1, 2])


print(bytes(Items()))
print(bytearray(Items()))
print(int.from_bytes(Items(), "big"))
extended = bytearray()
extended.extend(Items())
print(extended)
