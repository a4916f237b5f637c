# Operators whose methods are in Python, in every place where a result may go.


class V:
    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        if isinstance(other, V):
            return V(self.x + other.x)
        return V(self.x + other) if isinstance(other, int) else NotImplemented

    def __mul__(self, k):
        return V(self.x * k) if isinstance(k, int) else NotImplemented

    def __rmul__(self, k):
        return ("rmul", k, self.x)

    def __truediv__(self, k):
        return self.x / k

    def __or__(self, k):
        return ("or", k)

    def __pow__(self, k):
        return ("pow", k)

    def __isub__(self, k):
        self.x -= k
        return self

    def __eq__(self, other):
        return self.x == other.x if isinstance(other, V) else NotImplemented

    def __lt__(self, other):
        return NotImplemented

    def __gt__(self, other):
        return ("greater", self.x)

    def __le__(self, other):
        return [] if other == 0 else [self.x]

    def __getitem__(self, key):
        if key == "bad":
            raise KeyError(key)
        return ("item", key)

    def __call__(self, *args):
        return ("called", self.x) + args

    def __repr__(self):
        return f"V({self.x})"


class W(V):
    def __radd__(self, other):
        return ("radd", other)

    def __call__(self, a):
        return ("w", a)


def places(a, b, k):
    c = a + b
    d = a + 1
    e = (a + b) + (b + a)
    a += b
    f = [a + k, b * 2, 2 * b, a / 2, a | k, a ** 2]
    a -= 3
    a = a + k
    return c, d, e, a, f


def branches(a, b):
    out = []
    if a == b:
        out.append("==")
    if a != b:
        out.append("!=")
    if a == 3:
        out.append("== 3")
    if a <= 1:
        out.append("<= 1")
    if not a <= 0:
        out.append("not <= 0")
    while a <= 2 and len(out) < 6:
        out.append("<= 2")
    return out, a < b, a == b, a <= 0, a != b, a == "x"


def items(o, k):
    return o[k], o[0], o[-1], o[500], o["s"], o[(1, 2)], [o][0][k], (o + 1)[k], o[o.x]


def generate(a, b):
    yield a + b
    c = a + 1
    yield c
    a += b
    yield a, a == b, a[0], a(1)
    if a == a:
        yield "equal"


print(places(V(1), V(2), 5))
print(branches(V(1), V(1)), branches(V(1), V(2)))
print(items(V(1), 7))
print(list(generate(V(1), V(2))))
print(V(1)(), V(2)(1, 2), W(3)(4))
print(V(1) + W(2), W(2) + V(1), V(1) + 2, W(1) + W(2))
for bad in (lambda v: v + "s", lambda v: v * 1.5, lambda v: v - 1, lambda v: v * [1], lambda v: "s" + v,
            lambda v: v >= 1, lambda v: V.__lt__(v, 1) < v, lambda v: W(1)(), lambda v: v["bad"],
            lambda v: v % 2):
    try:
        print(bad(V(1)))
    except Exception as e:
        print(type(e).__name__, e)


def augment(v):
    v += "s"


def compare(v):
    if v < 2.5:
        return 1
    return 2


def subscript(v):
    return [1, v["bad"]]


for f in augment, subscript:
    try:
        f(V(1))
    except Exception as e:
        at = e.__traceback__
        while at is not None:
            print(at.tb_frame.f_code.co_name, at.tb_lineno - at.tb_frame.f_code.co_firstlineno)
            at = at.tb_next
        print(type(e).__name__, e)
try:
    print(compare(V(1)))
except TypeError as e:
    print(e)


class Loop:
    def __add__(self, other):
        return self + other

    def __eq__(self, other):
        return self == other

    def __getitem__(self, key):
        return self[key]

    def __call__(self):
        return self()


for f in (lambda o: o + o, lambda o: o == o, lambda o: o[1], lambda o: o()):
    try:
        f(Loop())
    except RecursionError as e:
        print(e)


class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        if self.value is None:
            raise ValueError("neither")
        return self.value


class Ask:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return Truth(self.value)


def ask(a):
    if a < 1:
        return "yes"
    return "no"


print(ask(Ask(True)), ask(Ask(False)))
try:
    ask(Ask(None))
except ValueError as e:
    print(e)


class Noisy:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return Noisy(self.n + other.n)

    def __del__(self):
        print("del", self.n)


def chain():
    x = Noisy(1) + Noisy(2)
    x = x + Noisy(4)
    return x.n


print(chain())


# A method that goes away, or becomes another one, while it runs.
class Change:
    def __add__(self, other):
        del Change.__add__
        return "last"


c = Change()
print(c + 1)
try:
    c + 1
except TypeError as e:
    print(e)
Change.__add__ = lambda self, other: "new"
print(c + 1)
Change.__iadd__ = lambda self, other: "in place"
d = c
d += 1
print(d)
