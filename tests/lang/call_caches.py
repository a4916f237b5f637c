# The same call meets other callees: what the evaluator remembers must not show.
import builtins


class Base:
    limit = 1

    @staticmethod
    def static(x):
        return ("static", x)

    @classmethod
    def of_class(cls, x):
        return (cls.__name__, x)

    def plain(self, x=0):
        return ("plain", type(self).__name__, x)


class Derived(Base):
    pass


def call_all(o):
    return o.static(1), o.of_class(2), o.limit, o.of_class(int("3")), o.static(int("4"))


for o in Base(), Derived(), Base, Derived, Base(), Derived:
    print(call_all(o))

# Class attributes change, are hidden, are deleted.
Derived.limit = 2
print(call_all(Derived), call_all(Derived()), Base.limit)
Derived.limit = 3
print(call_all(Derived)[2], call_all(Derived())[2])
del Derived.limit
print(call_all(Derived)[2], call_all(Derived())[2])
Base.limit = 4
print([c.limit for c in (Base, Derived, Base, Derived)])
Base.static = lambda *a: ("function", len(a))
print(call_all(Derived)[0], call_all(Derived())[0])
Derived.static = classmethod(lambda cls, x: (cls, x))
print(call_all(Derived)[0], call_all(Base)[0])
hidden = Base()
hidden.of_class = lambda x: ("own", x)
print(call_all(hidden)[1], call_all(Base())[1])
print([f.plain(Base(), 1) for f in (Base, Derived)], [f.plain(Base()) for f in (Base, Derived)])


# A class whose metaclass has a say.
class Meta(type):
    @property
    def limit(cls):
        return "of the metaclass"


class Odd(Base, metaclass=Meta):
    pass


print([c.limit for c in (Base, Odd, Derived, Odd)])


# super() in code that several classes share.
def make(base, mark):
    class Made(base):
        def tell(self, *more):
            return (mark,) + super().tell(len(more))

        @classmethod
        def kind(cls):
            return [mark] + super().kind()
    return Made


class Root:
    def tell(self, n):
        return ("root", n)

    @classmethod
    def kind(cls):
        return [cls.__mro__.index(Root)]


one = make(Root, "one")
two = make(one, "two")
three = make(two, "three")
for cls in one, two, three, one, three:
    print(cls().tell(1, 2), cls.kind())
Root.tell = lambda self, n: ("changed", n)
print(three().tell(), two().tell())
two.tell = lambda self, n: ("short",)
print(three().tell(), two().tell(1))


class Broken(Root):
    def f(self):
        return super().absent(1)


try:
    Broken().f()
except AttributeError as e:
    print(type(e).__name__, e)


# Built-in functions and classes under other names, with all kinds of arguments.
class Sized:
    def __len__(self):
        return 7


def measure(x):
    return len(x)


print([measure(x) for x in ([1], "ab", (1, 2, 3), {1: 2}, {1, 2}, Sized(), b"xyz", range(9))])
try:
    measure(3)
except TypeError as e:
    print(e)
real = builtins.len
builtins.len = lambda x: "mine"
print(measure([1]))
builtins.len = real
print(measure([1]))
len = lambda x: "global"
print(measure([1]))
del len
print(measure([1, 2]))


def smallest(*args):
    return min(*args), max(*args)


def pick(a, b):
    return min(a, b), max(a, b)


nan = float("nan")
for pair in (1, 2), (2.5, 1), (2, 2.0), ("a", "b"), (True, 1), (1, True), (nan, 1.0), (1.0, nan), (10**20, 1):
    print(pick(*pair), smallest(*pair))
print([isinstance(x, int) for x in (1, True, 1.0, "1", 10**30)], isinstance("x", (int, str)))
print([f(x) for f in (int, str, float, bool, abs) for x in (3, 2.5, True, -0.0)])
print(int("12"), int(1e20), int(), str(), float("1.5"), list(), dict(), list("ab"), tuple([1]))
for bad in (lambda: int(nan), lambda: int("x"), lambda: chr(-1), lambda: ord("ab"), lambda: range(1, 2, 0)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
for r in (lambda: [i for i in range(3)], lambda: [i for i in range(5, 0, -2)],
          lambda: [i for i in range(True, 3)], lambda: [i for i in range(2**64, 2**64 + 2)]):
    print(r())
range = lambda n: "xyz"
print([i for i in range(3)])
del range

# Slices by plain bounds and by others.
class Index:
    def __index__(self):
        return 2


items, text, pair = [0, 1, 2, 3, 4], "hello", (1, 2, 3)
for s in items, text, pair:
    print(s[1:3], s[:], s[::-1], s[-2:], s[:-9], s[3:1], s[4:0:-2], s[Index():], s[True:3],
          s[-100:100], s[100:], s[::2], s[2**70:], s[:-(2**70)], s[-1:-3:-1])
for bad in (lambda: items["a":], lambda: items[::0], lambda: {}[1:2], lambda: (5).real[1:2]):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)


# list.append through every way.
class MyList(list):
    def append(self, x):
        list.append(self, x * 2)


def add(target, x):
    target.append(x)
    return target.append(x)


a, b = [], MyList()
print(add(a, 1), add(b, 2), a, b, [].append(3))


# Generators know their names until nobody asks.
def count(n):
    for i in range(n):
        yield i


g = count(2)
for x in g:
    pass
print(g.__name__, g.__qualname__, sum(count(4)), [x for x in count(3)], list(count(2)))

# Methods in C by way of their class.
print(int.from_bytes(b'ab', 'big'), dict.fromkeys('ab'), str.upper('x'), bytes.fromhex('ff'), str.maketrans('a', 'b'))
class I(int): pass
for c in (int, I, bool, int):
    r = c.from_bytes(b'\1', 'big'); print(type(r), r, end=' ')
for t in (list, tuple, str):
    try: print(t.index([1], 1))
    except TypeError as e: print(e)
