# float() of text: what is accepted, what is refused and how.
for text in ("1", " 1.5 ", "\t-2e3\n", "+.5", "5.", "1_000.5", "1e1_0", "1E5", "inf", "-INF",
             "Infinity", "+iNfInItY", "nan",
             "-NaN", "1e400", "-1e400", "1e-400", "0x10", "", " ", "1 2", "1e", "e5", ".", "-",
             "+-1", "--1", "1__0", "_1", "1_",
             "1._5", "1_.5", "1e_5", "infi", "nan()", "1.5f", "1,5", "\u0661.\u0665", "\uff11",
             "1\u00a0", "\u20031", "1e5.0",
             "0" * 50 + "1", "9" * 400, "." + "0" * 400 + "1", "1" + "0" * 308,
             "1.7976931348623159e308", "4.9e-324", "2.4e-324",
             "1\x00", "\x001"):
    try:
        print(repr(text[:25]), float(text))
    except ValueError as error:
        print(repr(text[:25]), error)
for value in (b"1.5", bytearray(b" 2 "), b"x", b"\xff", memoryview(b"3"), None, [], 1j, object,
              "a", "\ud800"):
    try:
        print(type(value).__name__, float(value))
    except (TypeError, ValueError) as error:
        print(type(value).__name__, error)


class F:
    def __init__(self, result):
        self.result = result

    def __float__(self):
        return self.result


class I:
    def __init__(self, result):
        self.result = result

    def __index__(self):
        return self.result


for value in (F(1.5), F(1), F("x"), F(None), F(True), I(7), I("x"), I(10 ** 400)):
    try:
        print(float(value))
    except (TypeError, OverflowError) as error:
        print(type(error).__name__, error)
for args in ((1, 2), ()):
    try:
        print(float(*args))
    except TypeError as error:
        print(error)
try:
    float(x=1)
except TypeError as error:
    print(error)
