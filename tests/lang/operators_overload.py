# Operator methods, reflected methods, NotImplemented.
class V:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"V({self.n!r})"

    def _n(self, other):
        return other.n if isinstance(other, V) else other


def define(name, symbol):
    def method(self, other):
        return V(f"({self.n}{symbol}{self._n(other)})")

    def reflected(self, other):
        return V(f"({other}{symbol}{self.n} reflected)")
    setattr(V, f"__{name}__", method)
    setattr(V, f"__r{name}__", reflected)


for name, symbol in [("add", "+"), ("sub", "-"), ("mul", "*"), ("truediv", "/"),
                     ("floordiv", "//"), ("mod", "%"), ("pow", "**"), ("lshift", "<<"),
                     ("rshift", ">>"), ("and", "&"), ("or", "|"), ("xor", "^"),
                     ("matmul", "@")]:
    define(name, symbol)
v, w = V("v"), V("w")
print(v + w, v - 1, 1 - v, v * w, 2 * v, v / w, 1 / v, v // 2, 5 // w, v % w, 7 % w)
print(v ** 2, 2 ** v, v << 1, 1 << v, v >> w, 3 >> w, v & 1, 1 & v, v | w, 0 | v)
print(v ^ 1, 1 ^ v, v @ w, 5 @ w)


class Unary:
    def __neg__(self):
        return "neg"

    def __pos__(self):
        return "pos"

    def __invert__(self):
        return "invert"

    def __abs__(self):
        return "abs"

    def __round__(self, digits=None):
        return ("round", digits)

    def __int__(self):
        return 42

    def __float__(self):
        return 4.5

    def __index__(self):
        return 3

    def __complex__(self):
        return 1 + 2j

    def __divmod__(self, other):
        return ("divmod", other)

    def __rdivmod__(self, other):
        return ("rdivmod", other)


u = Unary()
print(-u, +u, ~u, abs(u), round(u), round(u, 2), int(u), float(u), complex(u))
print([10, 20, 30, 40][u], "abcdef"[:u], hex(u), divmod(u, 1), divmod(1, u))


class Silent:
    def __add__(self, other):
        print("add asked")
        return NotImplemented

    def __radd__(self, other):
        print("radd asked")
        return NotImplemented

    def __lt__(self, other):
        return NotImplemented


for expression in ("Silent() + 1", "1 + Silent()", "Silent() + Silent()", "Silent() < 1",
                   "-Silent()", "Silent() @ 1", "~'a'", "1 ** 'a'", "divmod(1, 'a')"):
    try:
        print(eval(expression))
    except TypeError as error:
        print(error)


class Base:
    def __add__(self, other):
        return "Base.add"

    def __radd__(self, other):
        return "Base.radd"


class Derived(Base):
    def __radd__(self, other):
        return "Derived.radd"


print(Base() + Derived(), Derived() + Base(), 1 + Derived())
