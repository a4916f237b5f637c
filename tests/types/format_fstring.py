# f-strings over the same formats.
x, name, items = 42, "w\xf6rld", [1, 2.5, "z"]
print(f"{x} {name} {items} {x!r} {name!a} {name!r:>10}| {items[0]:03} {items[1]:.2f}")
print(f"{x:>{x // 4}}|{x:{'*'}^{8}}|{'a' 'b'}|{x + 1:#x}|{{}}|{x!s:5}|")
print(f"{x=} {x = } {x=:5} {name=!s} {x+1=}")
print(f"{'nested ' + f'{x}'}", f"{x:{'>' + str(6)}}", f"{3.14159:.{2}f}", f"{None}", f"{True:5}", f"{1e10:g}", f"{'':5}|")
print(f"\u0416{x}\U0001f600" == "\u0416" + "42" + "\U0001f600", f"a\tb{x}", rf"\d{x}", f'{"q"}')
class T:
    def __format__(self, spec):
        return "[" + spec + "]"
    def __str__(self):
        return "str"
    def __repr__(self):
        return "repr"
t = T()
print(f"{t} {t:abc} {t!s:>5} {t!r:^6} {t!a} {t:{x}}")
for bad in [lambda: f"{x:q}", lambda: f"{name:d}", lambda: f"{items:5}", lambda: f"{x:{'z'}}", lambda: f"{undefined}"]:
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print("".join(f"{i:02d}" for i in range(12)), len(f"{'x' * 1000}"))
