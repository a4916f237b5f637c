# float: construction, methods, repr.
print(float(), float(3), float("1.5"), float(" -2e3 "), float("inf"), float("-Infinity"))
print(float("nan"), float("1_0.5"), float(True), float("+.5"), float("5."), float(b"2.5"))
for x in (0.1, 1.0, 100.0, 1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 1.5e300, 5e-324, -0.0,
          1 / 3, 2 / 3, 1e22, 1e23, 0.1 + 0.2, 1e100, 123.456, 9007199254740993.0, 1.1e-10):
    print(repr(x), str(x), end=" ")
print()
print((2.5).is_integer(), (2.0).is_integer(), (0.5).as_integer_ratio(), (-1.25).as_integer_ratio())
print((255.5).hex(), (0.0).hex(), (-0.1).hex(), (1e-320).hex(), float("inf").hex())
print(float.fromhex("0x1.8p3"), float.fromhex("-0x.8"), float.fromhex("inf"), float.fromhex("1a"))
print((1.5).conjugate(), (1.5).real, (1.5).imag, (1.5).__trunc__(), (1.5).__floor__(), (1.5).__ceil__())
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(0.5), round(1.5))
print(round(1e300, 2), round(5e-324, 3), round(-0.4), round(1.25, 1), round(1.35, 1), round(2.5, None))
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(7.5, 2), divmod(-7.5, 2))
print(1e308 * 10, -1e308 * 10, 2.0 ** 0.5, (-8.0) ** (1 / 3) if False else "", 0.0 ** 0, 4 ** 0.5)
print(0.0 == -0.0, str(-0.0), 1 / 1e308, float("inf") - 1, -float("inf") < 0)
nan = float("nan")
print(nan == nan, nan != nan, nan in [nan], nan < 1, [nan] == [nan], max(1, nan), max(nan, 1))
print(hash(1.0) == hash(1), hash(0.5), hash(float("inf")), hash(-0.0), hash(2.0 ** 70) == hash(2 ** 70))
print(1.5 + 1, 1 - 0.5, 2 * 1.5, 3 / 2, 2 ** 0.5 == 2.0 ** 0.5, 10 // 3.0, 10 % 3.0, -1.5, +1.5)
print(1.0 < 2, 1 <= 1.0, 2.5 > 10 ** 30, 1e30 > 10 ** 29, 0.5 == 1 / 2)
print(int(1e15), int(-1.9), float("1e400"), float("-1e400"), float("1e-400"), bool(0.0), bool(nan))
print(abs(-1.5), abs(-0.0), divmod(1.0, float("inf")), -1.0 % float("inf"), 1e16 + 1, 2.0 ** 1023)
for bad in ("", "x", "1.5x", "1e", "--1", "1__0", "0x10", None, [], "1 2", "infinit"):
    try:
        float(bad)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
for action in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 0.0 ** -1,
               lambda: 2.0 ** 10000, lambda: round(nan), lambda: round(float("inf")),
               lambda: int(nan), lambda: nan.as_integer_ratio(), lambda: float.fromhex("x"),
               lambda: divmod(1.0, 0.0), lambda: 1.5 << 1, lambda: 1.5 & 1, lambda: list("a")[1.0]):
    try:
        print(action())
    except (ValueError, TypeError, OverflowError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
