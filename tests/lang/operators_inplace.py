# In-place operators: fall-backs, immutables, attributes, tuple trap, order.
class Full:
    def __init__(self, v):
        self.v = v

    def __repr__(self):
        return f"F({self.v})"


names = "add sub mul matmul truediv floordiv mod pow lshift rshift and or xor".split()
symbols = "+= -= *= @= /= //= %= **= <<= >>= &= |= ^=".split()
for name in names:
    setattr(Full, f"__i{name}__", lambda self, other, name=name: Full(f"{self.v}.i{name}({other})"))
    setattr(Full, f"__{name}__", lambda self, other, name=name: Full(f"{self.v}.{name}({other})"))
for symbol in symbols:
    scope = {"x": Full("x")}
    exec(f"x {symbol} 1", scope)
    print(symbol, scope["x"], end=" ")
print()
for name in names:
    setattr(Full, f"__i{name}__", lambda self, other: NotImplemented)
for symbol in symbols:
    scope = {"x": Full("x")}
    exec(f"x {symbol} 1", scope)
    print(symbol, scope["x"], end=" ")
print()
for name in names:
    delattr(Full, f"__{name}__")
for symbol in symbols:
    for value in (Full("x"), 1, "s", None, [1]):
        try:
            exec(f"x {symbol} y", {"x": value, "y": 1.5j})
        except TypeError as error:
            print(error)
t = ([1],)
try:
    t[0] += [2]
except TypeError as error:
    print(error, t)
a = b = [1]
a += (2, 3)
a *= 2
print(b is a, b)
s = r = {1}
s |= {2}
s -= {1}
s ^= {5}
print(r)
d = e = {"a": 1}
d |= [("b", 2)]
print(e)
x = y = "imm"
x += "!"
print(x, y)


class Inplace:
    def __iadd__(self, other):
        return "replaced by a str"


i = Inplace()
i += 1
print(i)
items = [[0]]
index = iter([0, 1])
items[next(index)] += [1]
print(items, next(index))
for code in ("a += 5", "a *= 'x'", "a |= 1", "s |= [1]", "d |= 5", "x -= 'y'", "undefined += 1",
             "a.b += 1", "a['k'] += 1", "None += 1"):
    try:
        exec(code)
    except (TypeError, NameError, AttributeError, SyntaxError) as error:
        print(code, "->", type(error).__name__, error)
