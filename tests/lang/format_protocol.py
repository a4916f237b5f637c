# __format__, __str__, __repr__ fall-backs in format(), f-strings, print, % and str.format.
class All:
    def __repr__(self):
        return "<repr>"

    def __str__(self):
        return "<str>"

    def __format__(self, spec):
        return f"<format {spec!r}>"


class OnlyRepr:
    def __repr__(self):
        return "<only repr \xe9>"


class OnlyStr:
    def __str__(self):
        return "<only str>"


a, r, s = All(), OnlyRepr(), OnlyStr()
print(a, [a], f"{a}", f"{a!s}", f"{a!r}", f"{a:x y}", f"{a!s:>8}|", "{:z}".format(a),
      "%s %r %a" % (a, a, a), format(a), str([a]))
print(r, f"{r}", f"{r!a}", "%s" % r, "{}".format(r), format(r, ""), str(r), repr(str(s)),
      repr(s)[:10], f"{s}")
width, name = 10, "n"
print(f"{'x':>{width}}|{'y':{'<'}{5}}|{3.14159:.{2}f}|{name!r:^{width}}|{10:#0{8}b}")
print(f"{ {'k': 1}['k'] }|{{}}|{a=}|{name = !s:>4}")
print("{0} {1} {0} {k[x]} {k[0]} {o.real} {o.__class__.__name__}".format(1, 2, k={"x": "kx",
      "0": "text", 0: "zero"}, o=5))
print("{:{}} {:{w}.{p}}".format("a", 5, 3.14159, w=8, p=3), "{!r:>6}".format("a"),
      "{{}} {}".format(1))
for value, spec in ((r, "x"), (None, "5"), ([], "d"), (object, ">10"), ((), "s"), (b"x", "s"),
                    (Ellipsis, "<9"), (1, "s"), ("s", "d"),
                    (1.5, "d"), (1, ".2d"), ("x", "=5"), ("x", "+"), (True, "s"), (True, "d"),
                    (True, ""), (1, ",_"), (1, "_,"), (1.0, "c"),
                    (65, "c"), (0x110000, "c"), (1, ",c"), ("x", ","), (1, "%"), (10 ** 20, "e"),
                    (1, "1" * 30), (1, ".")):
    try:
        print(repr(format(value, spec)), end=" ")
    except (TypeError, ValueError, OverflowError) as error:
        print(f"\n{type(error).__name__}: {error}")


def returning(value):
    return type("T", (), {name: lambda self, *a: value for name in ("__str__", "__repr__",
    "__format__", "__bytes__", "__hash__", "__len__",
                                                                    "__bool__", "__index__",
                                                                    "__complex__",
                                                                    "__length_hint__")})()


for value in (5, None, b"x"):
    for function in (str, repr, format, bytes, hash, len, bool, complex, "{}".format,
                     lambda o: f"{o!r}", lambda o: "%s" % o, lambda o: [1][o]):
        try:
            print(function(returning(value)), end=" ")
        except (TypeError, ValueError, IndexError) as error:
            print(error)
for text, args in (("{", ()), ("}", ()), ("{}", ()), ("{1}", (0,)), ("{x}", ()), ("{0} {}", (1,
                   2)), ("{} {0}", (1, 2)), ("{!x}", (1,)), ("{!}", (1,)),
                   ("{0.x}", (1,)), ("{0[x]}", ([],)), ("{0[5]}", ([],)), ("{0.}", (1,)), ("{0[}",
                   (1,)), ("{0[]}", (1,)), ("{:{:{}}}", (1, 2, 3)), ("{a b}", ())):
    try:
        print(text.format(*args))
    except (ValueError, IndexError, KeyError, AttributeError, TypeError) as error:
        print(repr(text), type(error).__name__, error)
