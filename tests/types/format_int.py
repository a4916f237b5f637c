# format() of int.
def show(*a):
    try:
        print(ascii(format(*a)))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))

for v in [0, 1, -1, 255, -255, 1234, -1234567, 10**20, -2**70, True]:
    for spec in ["", "d", "b", "o", "x", "X", "#b", "#o", "#x", "#X", "n", ",", "_", "_b", "_x", "#_X", "+", " ", "-", "+,d",
                 "10", "<10", ">10", "^10", "=10", "*^15", "\xe9<12", "\u4e00=+12d", "010", "+010", "#010x", "#012b", "010,", "012_", "020_b", "0<10", "0^10", "08X", ".^11,"]:
        show(v, spec)
for v in [65, 0, 0x416, 0x1f600, 0x10ffff]:
    for spec in ["c", "5c", "<5c", "^5c", "05c", "=5c", "*>5c"]:
        show(v, spec)
for v in [0, 5, -7, 10**15, True]:
    for spec in ["e", ".2f", "g", "%", ".1%", "10.3e", "+G", ",.2f", "E", "F"]:
        show(v, spec)
for spec in ["z", ".3", ".3d", "+c", "#c", "xx", "q", "s", "\x01", "\xe9", ",x", ",_", "_,", ",,", "__", ",s", ",c", "_c", ",\x01", ".", "5.", "9" * 30, "." + "9" * 30, "d5", "5 d", "<<<5", "=5=", "+-5"]:
    show(1, spec)
show(-1, "c")
show(0x110000, "c")
show(2**70, "c")
show(10**400, "e")
class MyInt(int):
    pass
show(MyInt(5), "x5")
show(MyInt(5), "5")
show(True, "q")
show(1, 2)
print(f"{5:>{6}}", f"{255:#{'x'}}", f"{12345:,}", f"{-5:05}", f"{True:d}", f"{3:=+5}")
for width in range(1, 14):
    print(format(1234567, f"0{width},"), format(-1234, f"0={width}_"), format(1234, f"0>{width},"), end=" ")
print()
