# Tuples: making, slicing, operators, methods, hashing.
def attempt(label, function):
    try:
        print(label, function())
    except Exception as error:
        print(label, type(error).__name__, error)

print((), (1,), (1, 2), tuple(), tuple("abc"), tuple([1, 2]), tuple({1: 2}))
for n in (0, 1, 14, 15, 16, 17, 40):
    t = tuple(range(n))
    print(n, len(t), t, t[:3], t[-2:], t == tuple(list(t)), hash(t) == hash(tuple(range(n))))
t = tuple(range(10))
print(t[0], t[-1], t[2:5], t[::-1], t[::3], t[8:2:-2], t[5:5], t[True])
attempt("index", lambda: t[10])
attempt("index", lambda: t[-11])
attempt("index", lambda: t["a"])
attempt("index", lambda: t[1.0])
attempt("index", lambda: t[None])
attempt("slice", lambda: t[::0])
attempt("slice", lambda: t["a":])
print(t[:] is t, tuple(t) is t, () is tuple(), (t + ()) is t, (() + t) is t, (t * 1) is t)
print((1, 2) + (3,), (1, 2) * 3, 2 * (0,), (1,) * 0, (1,) * -1, () * 5)
attempt("add", lambda: (1,) + [2])
attempt("add", lambda: (1,) + 2)
attempt("multiply", lambda: (1,) * 1.5)
attempt("multiply", lambda: (1,) * (1,))

def assign():
    t[0] = 1

def delete():
    del t[0]

attempt("assign", assign)
attempt("delete", delete)
print((1, 2, 1).count(1), (1, 2, 1).index(1), (1, 2, 1).index(1, 1), (1, 2, 1).index(1, -1))
attempt("index", lambda: (1, 2).index(3))
attempt("index", lambda: (1, 2).index(2, 0, 1))
attempt("index", lambda: (1, 2).index())
attempt("count", lambda: (1, 2).count())
attempt("tuple", lambda: tuple(5))
attempt("tuple", lambda: tuple(1, 2))
attempt("tuple", lambda: tuple(x=1))
attempt("attribute", lambda: ().append)
pairs = [((1, 2), (1, 3)), ((1,), (1, 0)), ((), (1,)), ((2,), (1, 5)), ((1, 2), (1, 2))]
for x, y in pairs:
    print(x, y, x < y, x <= y, x > y, x >= y, x == y, x != y)
attempt("order", lambda: (1,) < ("a",))
attempt("order", lambda: (1,) < [1])
print((1,) == [1], (1,) != [1], 1 in (1, 2), 5 in (), (1, 2) in ((1, 2), 3))
print(hash(()), hash((1, 2, 3)), hash((1,)), hash((1, (2, 3), -1)), hash((1.0, True, 2**70)))
attempt("hash", lambda: hash((1, [])))
attempt("key", lambda: {(1, {}): 2})
print({(1, 2): "a"}[1, 2], {(): 1}[()])
a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d)
a, b = b, a
print(a, b)
t = ([],)
t[0].append(t)
print(t)
try:
    t[0] += [1]
except TypeError as error:
    print(error, len(t[0]))
print(list(reversed((1, 2, 3))), sorted((3, 1, 2)), max((1, 5, 2)), sum((1, 2, 3)))
print((1, 2).__getnewargs__(), (1, 2).__len__(), (1,).__contains__(1), (1,).__add__((2,)))

class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))
    @property
    def x(self):
        return self[0]
    def __repr__(self):
        return "Point" + super().__repr__()

p = Point(1, 2)
p.label = "here"
print(p, p.x, p.label, p == (1, 2), hash(p) == hash((1, 2)), type(p + (3,)), type(p[:]), len(p))
print(isinstance(p, tuple), {p: 1}[1, 2], p[::-1], tuple(p), type(tuple(p)), p * 2)

class Empty(tuple):
    pass

print(Empty(), Empty() == (), Empty([1]), type(Empty("ab") + ()), Empty() is Empty())
deep = ()
for i in range(20000):
    deep = (deep,)
del deep
print("deep tuple released")
