# center, ljust, rjust, zfill.
def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))

for s in ["", "a", "ab", "abc", "\xe9\u0416"]:
    for width in (-1, 0, 1, 2, 3, 4, 5, 8):
        print(ascii([s.center(width), s.ljust(width, "*"), s.rjust(width, "-"), s.center(width, "\u4e00")]))
for s in ["", "1", "-1", "+12", "--1", "abc", "-", "\u0416"]:
    print(ascii([s.zfill(w) for w in (0, 1, 2, 3, 5)]))
show(lambda: "a".center("x"))
show(lambda: "a".center(1.5))
show(lambda: "a".center(5, "ab"))
show(lambda: "a".ljust(5, ""))
show(lambda: "a".rjust(5, 2))
show(lambda: "a".zfill("x"))
show(lambda: "a".zfill())
show(lambda: "a".center())
show(lambda: "a".ljust(5, " ", 1))
show(lambda: "a".ljust(2**62))
show(lambda: "a".ljust(2**70))
show(lambda: "a".center(True) == "a")
