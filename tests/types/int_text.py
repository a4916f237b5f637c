# int: reading and writing text in all bases, the limit on digits.
import sys


def attempt(*args):
    try:
        print(repr(int(*args)), end=" ")
    except (ValueError, TypeError, OverflowError) as error:
        print(f"[{type(error).__name__}: {str(error)[:90]}]", end=" ")


for text in ("0", "-0", "+7", " 12\t", "\n-5\n", "0b1", "1_000", "1__0", "_1", "1_", "", " ", "+", "- 1", "0_0", "00",
             "010", "9" * 30, "-" + "8" * 19, "9223372036854775807", "9223372036854775808", "-9223372036854775808",
             "-9223372036854775809", "١٢٣", "१२", "１２", "1\u00a0", "\u30001", "1\x00", "1e5", "1.0", "½", "²", "0x"):
    attempt(text)
print()
for base in (0, 2, 8, 10, 16, 36):
    for text in ("0", "00", "010", "0b11", "0B1_1", "0o17", "0O7", "0xfF", "0X_f", "0x", "0_x1", "1010", "zZ", "-0b1", "z_z",
                 "0b", "0b2", "_0b1", "0__1"):
        attempt(text, base)
    print()
for base in (-1, 1, 37, 2 ** 70, "10", 2.0, None):
    attempt("1", base)
attempt(5, 10)
attempt(b"ff", 16)
attempt(b" 12 ")
attempt(b"x")
attempt(b"\xc3\xa9")
print()
for n in (0, 1, -1, 9, 10, 99, 100, 12345, 2 ** 31, 2 ** 62, 2 ** 63 - 1, 2 ** 63, -(2 ** 63), 2 ** 64, 10 ** 18, 10 ** 19, 3 ** 80):
    print(n, hex(n), oct(n), bin(n)[:40], int(hex(n), 16) == n, int(bin(n), 0) == n)
digits = "0123456789abcdefghijklmnopqrstuvwxyz"
for base in range(2, 37):
    value = 3 ** 90
    text = ""
    rest = value
    while rest:
        rest, digit = divmod(rest, base)
        text = digits[digit] + text
    assert int(text, base) == value and int(text.upper(), base) == value and int("-" + text, base) == -value
print("bases agree")
big = 10 ** 5000
for action in (lambda: str(big), lambda: repr(-big), lambda: f"{big}", lambda: "%d" % big, lambda: int("1" * 4301),
               lambda: int("0" * 5000), lambda: int("1" * 4000 + "_" * 1 + "1" * 400), lambda: int("1" * 5000 + "x")):
    try:
        print(len(str(action())))
    except ValueError as error:
        print(str(error)[:120])
print(len(hex(big)), len(bin(big)), len(oct(big)), int(hex(big), 16) == big, len(str(10 ** 4299)))
print(sys.get_int_max_str_digits())
for limit in (0, 640, 639, -1, 10 ** 6):
    try:
        sys.set_int_max_str_digits(limit)
        print("limit", sys.get_int_max_str_digits())
    except ValueError as error:
        print(error)
text = str(big)
print(len(text), text.count("0"), int(text) == big)
value = 7 ** 30000
text = str(value)
print(len(text), int(text) == value, sum(map(int, text)), text[:20], text[-20:])
