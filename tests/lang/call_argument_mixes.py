# Star arguments, keywords and defaults in every mix; what the callee sees.
def f(a, b=2, /, c=3, *args, d=4, e, **kw):
    return a, b, c, args, d, e, kw


print(f(1, e=5), f(1, 2, 3, 4, 5, e=6), f(*[1, 2], *(3,), e=0, **{"x": 1}, **{"y": 2}), f(1, *[], e=1, **{}), f(*"ab", e=1, d=2, z=3), f(1, a=7, e=0), f(1, c=9, e=0, b=8))
print((lambda *a, **k: (a, k))(*range(3), *[], 9, k=1, **dict(z=2)), (lambda a, /, *, b: (a, b))(1, b=2), (lambda *, k=1: k)(), (lambda: 0)())
values = [1, 2]


def order(*args, **kw):
    return args, kw


def say(x):
    print("eval", x)
    return x


print(order(say(1), *[say(2)], say(3), k=say(4), **{"z": say(5)}, y=say(6)))


def defaults(n, seen=[], *, table={}):
    seen.append(n)
    table[n] = len(seen)
    return seen, table


defaults(1)
print(defaults(2), defaults.__defaults__, defaults.__kwdefaults__)
defaults.__defaults__ = ([9],)
defaults.__kwdefaults__ = {"table": {0: 0}}
print(defaults(3))
defaults.__defaults__ = None
try:
    defaults(4)
except TypeError as error:
    print(error)


class Keys:
    def keys(self):
        return ["p", "q"]

    def __getitem__(self, key):
        return key * 2


print(order(**Keys()))
for action in (lambda: order(**5), lambda: order(**[("a", 1)]), lambda: order(*5), lambda: order(**{1: 2}), lambda: order(k=1, **{"k": 2}), lambda: order(**{"k": 1}, **{"k": 2}), lambda: f(), lambda: f(1), lambda: f(1, 2, 3, 4, d=1), lambda: f(e=1), lambda: f(1, b=1, e=2), lambda: (lambda x: x)(), lambda: (lambda x: x)(1, 2),
               lambda: (lambda x, y=1: x)(1, 2, 3), lambda: (lambda: 0)(1), lambda: (lambda *, a, b, c: 0)(), lambda: (lambda *, a, b: 0)(a=1), lambda: (lambda a, b, c, d: 0)(1), lambda: (lambda a, b: 0)(b=1), lambda: (lambda a: 0)(a=1, b=2), lambda: (lambda a: 0)(1, a=2), lambda: (lambda a, /: 0)(a=1),
               lambda: (lambda a, b, /, c: 0)(1, b=2, c=3), lambda: (lambda *a, k: 0)(1, 2), lambda: (lambda a, *, k: 0)(1, 2, k=3), lambda: (lambda a, *, k: 0)(1, 2, 3), lambda: (lambda a, b=1, *, k: 0)(1, 2, 3, k=1), lambda: 5(), lambda: None(), lambda: "text"(1), lambda: [].append(1, 2)):
    try:
        print(action())
    except TypeError as error:
        print(error)


class Callable:
    def __call__(self, *args, **kw):
        return "called", args, kw

    def method(self, x, *, y=2):
        return x, y

    @classmethod
    def cm(cls, x):
        return cls.__name__, x

    @staticmethod
    def sm(x):
        return x


c = Callable()
print(c(1, k=2), c.method(1), Callable.method(c, 1, y=5), c.cm(3), Callable.cm(x=4), c.sm(5), Callable.sm(x=6), c.method.__func__ is Callable.method, c.method.__self__ is c)
for action in (lambda: c.method(), lambda: c.method(1, 2), lambda: Callable.method(), lambda: c.cm(), lambda: Callable.sm(), lambda: c.method(1, z=2), lambda: Callable(1)):
    try:
        print(action())
    except TypeError as error:
        print(error)
many = {f"k{i}": i for i in range(300)}
print(sum(order(**many)[1].values()), len(order(*range(500))[0]))
