# format() of str; objects without a format of their own.
def show(*a):
    try:
        print(ascii(format(*a)))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))

for s in ["", "a", "abcdef", "\xe9\u0416\U0001f600"]:
    for spec in ["", "s", "5", "<8", ">8", "^9", "*^9", "\u4e00>9", "\xe9<3s", ".2", ".0", ".20", "8.3", "*<8.3s", "08", "0<8", "0>8", "^^5", "<<5", "1"]:
        show(s, spec)
for spec in ["+", " ", "-", "z", "#", "=5", "d", ",", "_", ",s", "_s", "xy", "\u1234", "\x01", ".", "5x", "0=5", "s5", "9" * 40]:
    show("abc", spec)
class Plain:
    pass
class Own:
    def __format__(self, spec):
        return "own:" + spec
class Wrong:
    def __format__(self, spec):
        return 5
show(Own(), "abc")
show(Own())
show(Wrong(), "")
show(None, "")
show(None, "5")
show([], "5")
show([1, 2], "")
show({}, "x")
show(Plain, "x")
show("a", 1)
show("a".__format__, "")if 0 else None
print("a".__format__("3") + "|", (5).__format__("03"), (1.5).__format__(".3f"))
try:
    "a".__format__(1)
except TypeError as e:
    print(e)
