# Subclasses of built-in types keep their behaviour and add their own.
class L(list):
    def __getitem__(self, i):
        return ("L", super().__getitem__(i))

    def __len__(self):
        return 100


items = L([1, 2, 3])
items.tag = "attribute"
print(items[0], len(items), list(items), items.tag, isinstance(items, list), items == [1, 2, 3], repr(items), bool(L()))
print([*items], sum(items), items + [4], type(items + []).__name__, type(items.copy()).__name__, items[1:])


class D(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k, v * 2)

    def __contains__(self, k):
        return True


d = D(a=1)
d["b"] = 2
d.update(c=3)
print(d, d["b"], "zzz" in d, d.get("zzz"), dict(d), len(d), type(d.copy()).__name__, {**d}, D.fromkeys("x", 1))


class S(str):
    def __add__(self, other):
        return S("S:" + str(self) + other)

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return True


s = S("abc")
print(s + "d", s[0], type(s[0]).__name__, s.upper(), s == "zzz", len(s), f"{s}", {S("a"): 1}[S("b")], type(s.upper()).__name__, type(str(s)).__name__)


class I(int):
    def __new__(cls, value, note=""):
        self = super().__new__(cls, value)
        self.note = note
        return self

    def __str__(self):
        return f"I({int(self)})"


i = I(5, note="five")
print(i, repr(i), i + 1, type(i + 1).__name__, i.note, i == 5, {5: "x"}[i], [10] * i, range(i), f"{i} {i:d}", hash(i) == hash(5), -i, isinstance(i, int), I(2 ** 70))


class F(float):
    __slots__ = ("unit",)


f = F(2.5)
f.unit = "m"
print(f, f * 2, f.unit, type(f + f).__name__, round(f), f == 2.5)


class T(tuple):
    def __new__(cls, *args):
        return super().__new__(cls, args)

    x = property(lambda self: self[0])


t = T(1, 2)
print(t, t.x, t + (3,), type(t[:]).__name__, hash(t) == hash((1, 2)), t == (1, 2), len(t), [*t])


class Se(set):
    def add(self, x):
        super().add(x * 2)


se = Se([1])
se.add(5)
print(sorted(se), type(se | {1}).__name__, se == {1, 10})


class B(bytes):
    pass


class E(ValueError):
    def __init__(self, a, b=2):
        self.a, self.b = a, b


print(B(b"ab") + b"c", B(b"x")[0], type(B(b"ab")[:1]).__name__)
try:
    raise E(1)
except ValueError as e:
    print(repr(e), e.args, e.a, e.b)

