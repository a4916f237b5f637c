# format() of float.
def show(*a):
    try:
        print(format(*a))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))

values = [0.0, -0.0, 1.0, -1.5, 0.1, 123.456, 1234567.891, 1e10, 1e16, 1e22, 1.5e-5, 1e-4, 123456789012345680.0, 5e-324, 1.7976931348623157e308, 2.5, 0.5, 1 / 3, 99999.95, 999999.5]
for v in values:
    for spec in ["", "e", "E", "f", "F", "g", "G", "n", "%", ".0f", ".1f", ".3f", ".0e", ".10e", ".0g", ".1g", ".3g", ".17g", ".0", ".1", ".3", ".17", "#", "#.0f", "#g", "#.3g", "#.0e", "#.3", ",", "_", ",.2f", "_.1f", ".2%", "z.0f", "+", " .2f", "15.4f", "<15", "^15.2e", "*=15", "015.2f", "+015,.1f", "020,"]:
        print(spec, format(v, spec), end="; ")
    print()
for v in [float("inf"), float("-inf"), float("nan")]:
    for spec in ["", "f", "F", "e", "E", "g", "G", "%", "+", " ", "010", "010f", "<10", "*^10", ",.2f", ".3", "#", "z", "=+8", "n"]:
        print(spec, format(v, spec), end="; ")
    print()
for v in [-0.0, -0.001, -0.5, -1.5, 0.001, float("-inf")]:
    print([format(v, s) for s in ("z", "z.0f", "z.1f", "z.2f", "z.3f", "z.1e", "z.2g", "z.1%", "+z.1f")])
for spec in ["d", "c", "s", "x", "q", "\x01", "_e,", ",_", ".", "2.", "." + "9" * 30, ".2147483648f", "ff", ".2.3f", "+-", "zz"]:
    show(1.5, spec)
class MyFloat(float):
    pass
show(MyFloat(1.5), ".2f")
show(MyFloat(1.5), "d")
print(f"{3.14159:.2f} {3.14159:10.3f}| {1e6:,.2f} {0.25:.0%} {1.0:g} {-2.5:+.1f} {1234.5:_}")
print(format(1.5, ".60f"))
print(format(1e300, ".5f"))
print(format(2**0.5, ".50g"))
print(len(format(1.0, ".1000f")), len(format(1e308, ",.2f")))
for p in range(8):
    print(*[format(x, f".{p}") for x in (1.0, 12.5, 99.99, 1e5, 0.00012345, 123456.0)])
