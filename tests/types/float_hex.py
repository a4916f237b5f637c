# float: hexadecimal text in both directions.
for x in (0.0, -0.0, 1.0, -1.5, 0.1, 255.5, 1e308, 1.7976931348623157e308, 2.2250738585072014e-308, 2.225073858507201e-308, 5e-324, 1e-320, 2.0 ** 1000, 3.141592653589793, float("inf"), float("-inf"), float("nan")):
    text = x.hex()
    back = float.fromhex(text)
    print(text, back == x or x != x, float.fromhex(text.upper()) == x or x != x, float.fromhex("  " + text + "\n") == x or x != x)
for text in ("1", "0x1", "1p3", "0x1p-2", ".8", "0x.8p1", "1.", "0x1.p0", "-0xa.bcp+4", "+0XA", "inf", "-Infinity", "nan", "0x0p0", "-0x0p-999999", "0x1p-1074", "0x1p-1075", "0x1.8p-1075", "0x1.0000001p-1075", "0x3p-1075", "0x1p-1080",
             "0x1.00000000000008p0", "0x1.000000000000080p0", "0x1.0000000000000801p0", "0x1.00000000000018p0", "0x1.fffffffffffff7p1023", "0x1p1023", "0x0.8p1024", "0x123456789abcdef0123456789p-40", "0x" + "0" * 50 + "1p0", "0x0." + "0" * 50 + "1p200",
             "1" * 60, "0xfffffffffffff8p0", "0xfffffffffffffbff", "0x1p+0"):
    print(text[:30], repr(float.fromhex(text)))
for text in ("", " ", "x", "0x", "0x.", ".", "p0", ".p0", "0x1p", "0x1p+", "0x1pz", "1..2", "0x1.2.3", "1 2", "0x 1", "--1", "0x-1", "infi", "na", "0x1p5000", "0x1p99999999999999999999", "0x1.fffffffffffff8p1023", "-0x1p1024", "1é", "0x1_0", "g", 5, None, b"1"):
    try:
        print(float.fromhex(text))
    except (ValueError, OverflowError, TypeError) as error:
        print(repr(text)[:30], type(error).__name__, error)


class F(float):
    pass


print(type(F.fromhex("0x1p2")).__name__, F.fromhex("0x1p2"), F(1.5).hex())
