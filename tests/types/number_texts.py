# Fixed digits of floats at ties and limits, ints read from long and odd texts, pieces of
# texts at all counts, binomials at the limits of a machine word.
import math
import random

for x in (0.5, 1.5, 2.5, 0.125, 0.375, 1e15 + 0.5, 2.0 ** 52 + 0.5, 0.05, 0.15, 0.25, 1.005, 2.675,
          9.995, 99.5, 0.999999999, 9.9999999999, 4503599627370495.5, 1e-5, 5e-10, 4.9e-10, -0.001,
          -0.5, -0.0, 0.0, 1e-300, 5e-324, 2.0 ** -53, 123456789.987654321):
    print(x, *("%.*f" % (p, x) for p in range(0, 12)))
for x in (9223372036.854775, 9223372036.854776, 9.223372036854775e18, 9.223372036854778e18, 1e18, 1e19,
          922337203685477.5, 922337203685477.6, 92233720368547.75, 1e22, 1.7976931348623157e308):
    print("%.0f|%.1f|%.3f|%.9f" % (x, x, x, x))
print("%f %.0f %#.0f %+.2f % .2f %08.3f %-9.1f|" % (1 / 3, 2.5, 2.5, 2.345, 2.345, -2.0005, 7.25))
print(f"{1234567.891:,.2f} {0.1:.20f} {1e10:.3f} {-1.5:.0f} {0.256:.1%} {5:.2f}", round(2.675, 2), round(-0.5), round(1e16, 2))
random.seed(5)
total = 0
for _ in range(3000):
    x = random.uniform(-1, 1) * 10.0 ** random.randrange(-12, 20)
    p = random.randrange(0, 12)
    text = "%.*f" % (p, x)
    n, d = x.as_integer_ratio()
    scaled, rest = divmod(abs(n) * 10 ** p, d)
    scaled += 2 * rest > d or (2 * rest == d and scaled & 1)
    digits = str(scaled).rjust(p + 1, "0")
    want = "-" * (x < 0) + (digits[:len(digits) - p] + "." + digits[len(digits) - p:] if p else digits)
    total += text == want
print(total)


def read(text, base=10):
    try:
        return int(text, base)
    except ValueError as e:
        return str(e)[:70]


for text in ("1_000", "_1", "1_", "1__0", "0_0", "00", "-0", "+-1", "", " ", " 7 ", "\n8\t", "1 2", "٣", "1٣_٤", "é",
             "9" * 30, "-" + "1_2" * 20, "9223372036854775807", "9223372036854775808", "-9223372036854775809",
             "1" * 200, "1" * 127 + "_1", "1" * 128 + "x", "0x1f", "1\0"):
    print(ascii(text[:40]), str(read(text))[:60], str(read(text.encode("utf-8")) if text.isascii() else "")[:60])
for text, base in (("0x_f", 16), ("0x", 16), ("_f", 16), ("zZ", 36), ("0b101", 0), ("010", 0), ("0_0", 0), ("0o17", 8),
                   ("9" * 40, 36), ("f_f" * 30, 16), ("12", 2), ("1_0" * 50, 2)):
    print(text[:20], base, read(text, base))

for count in (0, 1, 2, 14, 15, 16, 17, 31, 32, 33, 100):
    words = ["w%d" % i for i in range(count)]
    for text in (" ".join(words), "é".join(words) + "é", ",".join(words)):
        for kind in (str, bytes):
            t, comma, e = (text, ",", "é") if kind is str else (text.encode(), b",", "é".encode())
            pieces = [t.split(), t.rsplit(), t.split(comma), t.rsplit(comma), t.split(e), t.split(None, 3),
                      t.rsplit(None, 3), t.split(comma, 16), t.rsplit(comma, 16), t.split(comma, 0),
                      t.replace(comma, comma[:0] + t[:0] + (b"\n" if kind is bytes else "\n")).splitlines(True)]
            print(*map(len, pieces), end="|")
            if kind is str and comma in t:
                assert pieces[2] == pieces[3] == words and ",".join(pieces[8]) == t
    print()
print("a\x1cb\x1fc\x85d e".split(), b"a\x1cb\x0bc\x85d e".split(), b" \x0c a  b ".rsplit(None, 1))
for n, k in ((5, 2), (10, 3), (62, 31), (66, 33), (67, 33), (68, 34), (2 ** 63 - 1, 1), (2 ** 63 - 1, 2), (2 ** 32, 2),
             (2 ** 31, 3), (10 ** 6, 4), (4294967296, 8), (100, 8), (100, 9), (2 ** 70, 3), (8, 8), (9, 1), (7, 9), (0, 0)):
    print(n, k, math.comb(n, k))
