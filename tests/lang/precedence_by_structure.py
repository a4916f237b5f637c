# Operator precedence and associativity, shown by a class that records how it was grouped.
class E:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text

    def __bool__(self):
        return True

    def __getattr__(self, name):
        return E(f"{self}.{name}")

    def __getitem__(self, key):
        return E(f"{self}[{key}]")

    def __call__(self, *args):
        return E(f"{self}({', '.join(map(repr, args))})")

    def __await__(self):
        return E(f"(await {self})")
        yield


names = dict(
    add="+", sub="-", mul="*", truediv="/", floordiv="//", mod="%", pow="**", matmul="@",
    lshift="<<", rshift=">>", and_="&", or_="|", xor="^", lt="<",
)
for name, sign in names.items():
    def method(self, other, sign=sign):
        return E(f"({self} {sign} {other})")

    def reflected(self, other, sign=sign):
        return E(f"({other} {sign} {self})")

    setattr(E, f"__{name.strip('_')}__", method)
    setattr(E, f"__r{name.strip('_')}__", reflected)
for name, sign in dict(neg="-", pos="+", invert="~").items():
    setattr(E, f"__{name}__", lambda self, sign=sign: E(f"({sign}{self})"))
a, b, c, d = map(E, "abcd")
print(a + b * c - d, a - b - c, a ** b ** c, -a ** b, a ** -b, ~a ** b ** -c)
print(a | b ^ c & d << a + b, a & b | c, a << b >> c, a @ b / c // d % a)
print(-a * b, a * -b, -a.x, -a[0], -a(1), ~-+a, a.x[1](2).y ** b)
print(not a < b, a or b and c, a and b or c, not a or b, (a if b else c), a < b | c)
print((lambda: a or b)(), a if b else c if d else a, [x for x in (a, b) if x or c][0])
print(a + (b := c) * d, b, (a, b + c), *[a, b | c] + [d])
print(2 + a, 2 ** a, -2 ** a, 2 - a * 3, 1 << a << 2)


async def waits():
    return await a ** b, -await a, await a.x + b, await a(1)[2]


try:
    waits().send(None)
except StopIteration as stop:
    print(stop.value)
