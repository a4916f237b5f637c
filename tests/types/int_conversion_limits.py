# Text to int and back: bases, underscores, digits of other scripts, the limit of digits.
import sys

for text in ("12", " 12\n", "-7", "+7", "1_000", "_1", "1_", "1__0", "", " ", "1 2", "0x1f", "1.0", "\u0661\u0662", "\uff11", "\u00b2", "1\x00", "--1", "+-1", "\u2212" "5", "0", "-0", "00", "0_0", "1e3"):
    for base in (10, 0, 16, 36, 2):
        try:
            print(repr(text), base, int(text, base), end="; ")
        except ValueError as error:
            print(error, end="; ")
    print()
for arguments in ((b"12",), (bytearray(b" 13 "),), (b"1x",), ("z", 36), ("Z", 36), ("z", 35), ("10", 1), ("10", 37), ("10", -2), ("10", True), (10, 2), (b"ff", 16), ("0b101", 2), ("0o17", 8),
                  ("0b101", 0), ("0o17", 0), ("017", 0), ("0", 0), ("00", 0), ("-0x10", 16), (1.9,), (-1.9,), (1e20,), (float("inf"),), (float("nan"),), (None,), ([],), ("1", None), (), ("",)):
    try:
        print(arguments, int(*arguments))
    except (ValueError, TypeError, OverflowError) as error:
        print(arguments, type(error).__name__, error)
print(sys.get_int_max_str_digits(), len(str(10 ** 4299)), int("1" * 4300) % 97)
for action in (lambda: str(10 ** 4300), lambda: int("1" * 4301), lambda: repr(-10 ** 5000), lambda: f"{10 ** 5000}", lambda: "%d" % 10 ** 5000 if False else "%d" % (10 ** 5000), lambda: int("1_" * 4301 + "1"),
               lambda: sys.set_int_max_str_digits(100), lambda: sys.set_int_max_str_digits(-1), lambda: sys.set_int_max_str_digits("x"), lambda: int("f" * 5000, 16) > 0, lambda: len(hex(16 ** 5000)),
               lambda: float("1" * 400) if False else float("1" * 300)):
    try:
        print(action())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
sys.set_int_max_str_digits(640)
try:
    str(10 ** 640)
except ValueError as error:
    print(error)
sys.set_int_max_str_digits(0)
print(len(str(3 ** 20000)), str(7 ** 5000)[:20], str(7 ** 5000)[-20:], int(str(7 ** 5000)) == 7 ** 5000)
