# Bit operations on negative and big integers follow two's complement without end.
for left, right in ((-1, 255), (-256, 255), (-5, 3), (-5, -3), (2 ** 70, -1),
                    (-(2 ** 70), 2 ** 65 - 1), (-(2 ** 64), -(2 ** 32)), (-1, -(2 ** 100)), (0, -7)):
    print(left & right, left | right, left ^ right)
for value in (0, 1, -1, 5, -6, 2 ** 64, -(2 ** 64), 2 ** 64 - 1):
    print(~value, value >> 1, value << 1, value >> 64, value >> 1000, value.bit_length())
for left in (-(2 ** 66) - 1, -1, 2 ** 40 + 3, 12345678901234567890123):
    for right in (-(2 ** 65) + 9, -77, 77, 2 ** 63):
        assert left & right == ~(~left | ~right)
        assert left ^ right == (left | right) - (left & right)
        assert left + right == (left ^ right) + 2 * (left & right)
print([hex(-value & 0xFFFF) for value in (1, 2, 255, 256, 65535)])
print(-7 >> 1, -7 // 2, (-1) << 70, -1 >> 70, -(1 << 70) >> 70, (-(1 << 70) - 1) >> 70)
for code in ("1 << -1", "1 >> -1", "1 & 1.0", "1 | 'a'", "~1.5", "1 << 1.0", "0 << 10**30"):
    try:
        print(code, eval(code))
    except (ValueError, TypeError, OverflowError) as error:
        print(code, "->", type(error).__name__, error)
