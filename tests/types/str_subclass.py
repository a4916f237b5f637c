# Subclasses of str and bytes.
class Text(str):
    def shout(self):
        return self.upper() + "!"

class Tagged(str):
    def __new__(cls, value, tag):
        self = super().__new__(cls, value)
        self.tag = tag
        return self

class Plain(str):
    __slots__ = ()

t = Text("hello")
print(t, repr(t), t.shout(), type(t).__name__, isinstance(t, str), t == "hello", hash(t) == hash("hello"), {t: 1}["hello"])
print(type(t.upper()).__name__, type(t + "x").__name__, type(t[:]).__name__, type(t[1:]).__name__, type(t * 1).__name__, type(t.strip()).__name__, type(t.replace("x", "y")).__name__, type(str(t)).__name__, type("".join([t])).__name__, type("%s" % t).__name__, type(format(t)).__name__)
g = Tagged("caf\xe9 \u0416 \U0001f600", 7)
print(ascii(g), g.tag, len(g), g.__dict__, ascii(g[3]), ascii(g.encode()))
g.other = [g.tag]
print(g.other, sorted(g.__dict__))
del g.tag
print(hasattr(g, "tag"), vars(g))
for v in ["", "a", "ab", "abcdefg", "abcdefgh", "x" * 100, "\u0416" * 33, "\U0001f600" * 5]:
    x = Tagged(v, len(v))
    assert x == v and x.tag == len(v), v
    x.more = v
    assert x.more == v
p = Plain("p")
print(p, hasattr(p, "__dict__"))
try:
    p.x = 1
except AttributeError as e:
    print(e)
print(Text(), Text(5), Text(b"ab", "ascii"), type(Text("a")) is Text)
class WithStr(str):
    def __str__(self):
        return "custom"
    def __repr__(self):
        return "R"
    def __format__(self, spec):
        return "F" + spec
    def __len__(self):
        return 99
w = WithStr("abc")
print(str(w), repr(w), f"{w}", f"{w:x}", "%s" % w, "%r" % w, "{}".format(w), len(w), w + "d", "".join([w, w]))
class Eq(str):
    def __eq__(self, other):
        return "eq"
    __hash__ = str.__hash__
    def __add__(self, other):
        return "added"
    def __radd__(self, other):
        return "radded"
    def __rmod__(self, other):
        return "rmod"
e = Eq("a")
print(e == 1, "a" == e, e + 1, "x" + e, "%s" % e)
class Data(bytes):
    def __new__(cls, *args):
        self = bytes.__new__(cls, *args)
        self.size = len(self)
        return self
d = Data(b"xyz")
print(d, d.size, type(d).__name__, type(d[:]).__name__, type(d + b"").__name__, d == b"xyz", hash(d) == hash(b"xyz"), bytes(d), d[0])
print(Data().size, Data(5), Data([1, 2]).size, Data.fromhex("6162"), type(Data.fromhex("6162")).__name__)
print(str.upper(t), str.__add__(t, "b"), Text.join(Text(","), ["a", "b"]), Text.maketrans("a", "b"))
print([type(x).__name__ for x in Text("a b").split()], [type(x).__name__ for x in Text("abc").partition("z")])
k = Text("tag")
print(getattr(Tagged("a", 3), k), {k: 1}, {"tag": 2}[k])
