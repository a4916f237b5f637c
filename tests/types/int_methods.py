# int: construction, methods, conversions.
print(int(), int(5), int(5.9), int(-5.9), int("42"), int("  -7\n"), int("+3"), int(True))
print(int("ff", 16), int("0xff", 16), int("0b101", 0), int("0o17", 0), int("077", 8))
print(int("z", 36), int("1_000"), int(b"12"), int(bytearray(b"34")), int("١٢"))
print(int("10", base=2), int(1e20), int("123456789012345678901234567890"))
print((255).bit_length(), (0).bit_length(), (-256).bit_length(), (2 ** 100).bit_length())
print((255).bit_count(), (-7).bit_count(), (2 ** 100 - 1).bit_count())
print((1000).to_bytes(2, "big"), (1000).to_bytes(4, "little"), (-2).to_bytes(2, "big", signed=True))
print((5).to_bytes(), (0).to_bytes(0, "big"), (2 ** 70).to_bytes(10, "big"))
print(int.from_bytes(b"\x03\xe8", "big"), int.from_bytes(b"\xe8\x03", "little"))
print(int.from_bytes(b"\xff\xfe", "big", signed=True), int.from_bytes([1, 2]), int.from_bytes(b""))
print((7).conjugate(), (7).real, (7).imag, (7).numerator, (7).denominator, (7).is_integer())
print((5).as_integer_ratio(), (-5).as_integer_ratio(), (5).__index__(), (5).__bool__())
print(hex(255), hex(-255), oct(8), bin(10), bin(-3), hex(2 ** 70), oct(-(2 ** 70)))
print(str(2 ** 200), repr(-(3 ** 100)), len(str(7 ** 2000)))
print(round(1234, -2), round(1250, -2), round(1350, -2), round(-15, -1), round(5), round(5, 3))
print(round(10 ** 30 + 5, -1), abs(-5), abs(2 ** 70), abs(-(2 ** 70)))
print(pow(2, 10), pow(2, 10, 1000), pow(3, -1, 7), pow(2, -1), pow(-2, 3, 5), pow(2, 100, 7))
print(divmod(17, 5), divmod(-17, 5), divmod(17, -5), divmod(2 ** 70, 10 ** 9))
print(5 .__add__(3), (5).__add__("a"), (5).__truediv__(2), (5).__eq__(5.0), (5).__lt__(6))
print(isinstance(True, int), True + True, int.__name__, type(5) is int, True is (1 == 1))
for bad in (("",), ("x",), ("1.5",), ("0x10",), ("2", 2), ("1", 1), ("1", 37), (1, 10), (None,),
            ([],), ("1__0",), ("_1",), (float("nan"),), (float("inf"),), ("٣x",), (b"\xff",)):
    try:
        int(*bad)
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
for action in (lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: 1 // 0,
               lambda: 1 % 0, lambda: 1 / 0, lambda: divmod(1, 0), lambda: 0 ** -1,
               lambda: pow(2, -1, 4), lambda: pow(2, 2, 0), lambda: 1 << -1, lambda: 1 >> -1,
               lambda: 2 ** 2000 / 3, lambda: (5).to_bytes(1, "middle"), lambda: int.from_bytes(5)):
    try:
        print(action())
    except (ValueError, TypeError, OverflowError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
print((2 ** 2000) // (2 ** 1990), (2 ** 2000) / (2 ** 1990), 2 ** 1000 / 1)
print(10 ** 400 > float("inf"), 10 ** 25 == 1e25, 2 ** 53 == 2.0 ** 53)


class Indexable:
    def __index__(self):
        return 7


class Intable:
    def __int__(self):
        return 9


class Truncable:
    def __int__(self):
        return "no"


print(int(Indexable()), int(Intable()), range(10)[Indexable()], bin(Indexable()))
try:
    int(Truncable())
except TypeError as error:
    print(error)
