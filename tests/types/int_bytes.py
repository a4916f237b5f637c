# int: bytes in both orders, with and without sign.
values = (0, 1, -1, 127, 128, -128, -129, 255, 256, 32767, -32768, -32769, 2 ** 63 - 1, 2 ** 63, -(2 ** 63), -(2 ** 63) - 1, 2 ** 64, 2 ** 100, -(2 ** 100), 10 ** 40)
for value in values:
    row = []
    for length in (0, 1, 2, 8, 9, 13, 20):
        for order in ("big", "little"):
            for signed in (False, True):
                try:
                    data = value.to_bytes(length, order, signed=signed)
                    assert len(data) == length and (length == 0 or int.from_bytes(data, order, signed=signed) == value)
                    row.append(data.hex() if length < 10 else sum(data))
                except OverflowError as error:
                    row.append(str(error)[:3])
    print(value, row)
for data in (b"", b"\x00", b"\x80", b"\xff", b"\x00\x80", b"\x80\x00", b"\xff\xff\xff", bytes(range(1, 20)), b"\x80" + bytes(8), bytes(8) + b"\x80", b"\xff" * 9):
    print(*(int.from_bytes(data, order, signed=signed) for order in ("big", "little") for signed in (False, True)))
print(int.from_bytes([1, 2, 3]), int.from_bytes((255, 0), "little"), int.from_bytes(iter([4, 5])), True.to_bytes(), (5).to_bytes(byteorder="little", length=3))


class Sub(int):
    pass


class HasBytes:
    def __bytes__(self):
        return b"\x01\x00"


print(type(Sub.from_bytes(b"\x05")).__name__, Sub.from_bytes(b"\x05"), Sub(300).to_bytes(2), int.from_bytes(HasBytes()), bool.from_bytes(b"\x02"))
for action in (lambda: (5).to_bytes(-1), lambda: (5).to_bytes(1, "x"), lambda: (5).to_bytes(1, 5), lambda: (5).to_bytes("x"),
               lambda: int.from_bytes("ab"), lambda: int.from_bytes(5), lambda: int.from_bytes([256]), lambda: int.from_bytes([-1]),
               lambda: int.from_bytes(b"a", "x"), lambda: (5).to_bytes(1, signed=1), lambda: (200).to_bytes(1, signed=1), lambda: int.from_bytes(None)):
    try:
        print(action())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
