# float: shortest text, and reading text.
state = 99


def rnd(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 18446744073709551616
    return (state >> 33) % n


total = 0
for _ in range(3000):
    mantissa = rnd(1 << 31) << 22 | rnd(1 << 22)
    x = mantissa * 2.0 ** (rnd(1900) - 1050) if rnd(2) else (mantissa % 10 ** rnd(16)) / 10.0 ** rnd(20)
    text = repr(x)
    assert float(text) == x and float(" -" + text + " ") == -x, text
    for c in text:
        total = (total * 31 + ord(c)) % (2 ** 61 - 1)
print(total)
for x in (0.0, -0.0, 1.0, 0.1, 1e15, 1e16, 9999999999999998.0, 1e17, 123456789012345678.0, 1e-4, 0.00012345, 1e-5, 1e22, 1e23, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 4.35, 0.3, 2 / 3, 1e100, 1.5e-10):
    print(x, -x, end=" ")
print()


def attempt(*args):
    try:
        print(repr(float(*args)), end=" ")
    except (ValueError, TypeError, OverflowError) as error:
        print(f"[{type(error).__name__}: {error}]", end=" ")


for text in ("1", "+1.5", "-.5", "5.", ".", "", " ", "1e5", "1E+05", "1e-5", "1e", "e5", ".e1", "1.5.2", "1_0", "1_000.000_1", "1__0", "_1", "1_", "1_.0", "1._5", "1e_5", "1_0e1_0", "1e+_5", "1e1_",
             "inf", "-INF", "+Infinity", "infinit", "nan", "-NaN", "+nan", "nano", "in f", "0x10", "1f", "1,5", "1 2", "\t1\n", "\u00a01\u3000", "١.٢", "１e２", "1\x00", "½", "1e400", "-1e400", "1e-400", "0" * 400 + "1", "1" * 310,
             "0." + "0" * 330 + "1", "179769313486231580793e289", "4.9406564584124654e-324", "2.4703282292062327e-324", "9007199254740993", "1.00000000000000011102230246251565404236316680908203125", "1e99999999999999999999", "--1", "+-1"):
    attempt(text)
print()
for value in (b"1.5", b" 2 ", b"x", b"\xff", None, [], 5, 10 ** 400, True, float, 1.5, "x" * 50):
    attempt(value)
print()


class F(float):
    pass


class HasFloat:
    def __float__(self):
        return 2.5


class HasIndex:
    def __index__(self):
        return 2 ** 60


class Bad:
    def __float__(self):
        return 1


class BadText(str):
    def __float__(self):
        return 9.0


attempt(HasFloat()), attempt(HasIndex()), attempt(Bad()), attempt(BadText("1")), attempt(F(3)), attempt(F("4.5"))
print(type(float(HasFloat())).__name__, type(float(F(1))).__name__, type(F(1)).__name__, F(1.5), repr(F(2)), F(1) + 1, type(F(1) + 1).__name__, type(+F(1)).__name__, type(F(1).real).__name__, type(abs(F(-1))).__name__)
f = F(1.25)
f.note = "kept"
print(f.note, f.__dict__, f == 1.25, hash(f) == hash(1.25), int(f), round(f, 1), f.is_integer(), f"{f:.1f}")
