# str.format and format_map.
def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))

class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __repr__(self):
        return f"Point({self.x}, {self.y})"
    def __format__(self, spec):
        return f"<{spec or 'none'}>"
p = Point(1, [2, 3])
print("{} {} {}".format(1, "a", None), "{0} {1} {0}".format("x", "y"), "{a} {b}".format(a=1, b=2), "{{}} {{{}}}".format(5))
print("{0.x} {0.y[1]} {p.x}".format(p, p=p), "{[1]} {.x}".format([7, 8], p), "{d[key]} {d[a b]} {d[0]}".format(d={"key": 1, "a b": 2, 0: 3}))
print("{!r} {!s} {!a}".format("a\xe9", "b\xe9", "c\xe9"), "{0!r:>6}|".format("a"), "{:>6}|{:<6}|{:^6}|".format(1, 2, 3), "{!r} {} {:abc}".format(p, p, p))
print("{:{}}|{:{}{}}".format("a", 5, "b", ">", 6), "{0:{1}.{2}f}".format(3.14159, 10, 2), "{:{w}.{p}}".format("abcdef", w=8, p=3), "{:{fill}^{w}}".format("x", fill="*", w=7))
print("{a[b][c]}".format(a={"b": {"c": 4}}), "{0[1][0]}".format([[1], [2]]), "{0.real.imag}".format(5), "{a.x}{a.x}".format(a=p))
print("\xe9{}\u0416{}\U0001f600".format("a", "\u4e00"), "}}{{".format(), "".format(1, 2), "a{}b".format("") + "|")
print("{a}".format_map({"a": 1}), "{a.x} {b[0]}".format_map({"a": p, "b": [9]}))
class Default(dict):
    def __missing__(self, key):
        return "<" + key + ">"
print("{x} {y}".format_map(Default(x=1)), "{} {}".format(*"ab"), "{k}".format(**{"k": "v"}))
for text in ["{", "}", "{0", "{0!", "{0!r", "{0!rx}", "{0!x}", "{0!}", "{0:", "{0:{", "a{", "a}", "{a{", "{0.}", "{0[}", "{0[]}", "{0[0]x}", "{0.x}", "{0[0].}", "{0:}}", "{ }", "{-1}", "{1}", "{} {1}", "{0} {}", "{:x{}", "{0!\x01}", "{0!\xe9}", "{99999999999999999999}", "{0[99999999999999999999]}", "{b}", "{0[a]}", "{0[-1]}", "{0[5]}", "{:{:{}}}", "{!r:{!r}}", "{:{}d}", "{0!r}}", "{{0}", "{0}}", "{a!s:{b}}", "{:d}", "{0.x.y}", "{[}", "{a.b", "{a[b", "{a[b]", "{:{}"]:
    show(lambda: text.format([10, 20], 2, 3, a="A"))
show(lambda: "{}".format_map({}))
show(lambda: "{0}".format_map({}))
show(lambda: "{a}".format_map({}))
show(lambda: "{a}".format_map([1]))
show(lambda: "{a}".format_map(5))
show(lambda: "{}".format_map())
show(lambda: "{} {} {}".format(1, 2))
show(lambda: "{5}".format())
show(lambda: "{a}".format())
show(lambda: "{:5}".format(None))
class Boom:
    def __format__(self, spec):
        raise ZeroDivisionError("boom " + spec)
    def __repr__(self):
        raise KeyError("repr")
    @property
    def attr(self):
        raise OSError("attr")
show(lambda: "{:q}".format(Boom()))
show(lambda: "{!r}".format(Boom()))
show(lambda: "{.attr}".format(Boom()))
print("{0:05d} {0:x} {0:,} {1:.3e} {1:08.2f} {2!r:*^9}".format(12345, 3.14159, "ab"))
