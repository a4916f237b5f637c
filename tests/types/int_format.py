# Formatting integers.
for spec in ("", "d", "5d", "<5d", "^7d", ">7d", "05d", "+d", " d", "-d", "=+7d", "*^9d", ",",
             "_", "x", "X", "#x", "#X", "o", "#o", "b", "#b", "08b", "#010x", "_x", "_b", "c",
             "n", "e", ".2f", "%", "10,d", "+,d", "é>6d", "z.1f", "015,d", "<08d"):
    try:
        print(repr(spec), repr(format(1234, spec)), repr(format(-65, spec)))
    except (ValueError, OverflowError) as error:
        print(repr(spec), type(error).__name__, error)
print(f"{2 ** 70:,} {2 ** 70:_x} {-2 ** 70:e} {10 ** 30:.3g} {2 ** 70:>30}|")
print("%d %5d %-5d| %05d %+d % d %x %X %#x %o %#o %i %u" % (1, 2, 3, 4, 5, 6, 255, 255, 255, 8, 8, 7, 9))
print("%c%c" % (65, "B"), "%.3d" % 5, "%8.3d|" % 5, "%d" % 3.99, "%d%%" % 50, "%x" % 2 ** 70)
print("%*d|%-*d|" % (5, 1, 5, 2), "%(a)d %(b)05d" % {"a": 1, "b": 2})
for bad in (",x", ".2d", "xd", "5", "q", ",,", "_,", "c,", "+c", "#c", "=c", ".3", "s", ",n", "1_"):
    try:
        print(repr(bad), format(65, bad))
    except ValueError as error:
        print(repr(bad), error)
for text, value in (("%d", "a"), ("%x", 1.5), ("%c", 0x110000), ("%c", "ab"), ("%d", None),
                    ("%d %d", 1), ("%d", (1, 2)), ("%z", 1), ("%", 1), ("%(a)d", 1), ("%*d", ("a", 1))):
    try:
        print(text % value)
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
