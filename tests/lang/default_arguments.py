# Defaults are evaluated once, where the function is defined, and can be replaced.
def collect(item, into=[]):
    into.append(item)
    return into


print(collect(1), collect(2), collect(3, []), collect(4))
print(collect.__defaults__)
base = 10


def use(a, b=base, *, c=base + 1, d=lambda: base):
    return a, b, c, d()


base = 20
print(use(1), use.__defaults__, sorted(use.__kwdefaults__))
use.__defaults__ = ("new a", "new b")
use.__kwdefaults__["c"] = "new c"
print(use(), use("given"))
use.__defaults__ = None
use.__kwdefaults__ = None
try:
    use(1)
except TypeError as error:
    print(error)
try:
    use(1, 2)
except TypeError as error:
    print(error)


def factory(n):
    def inner(value=n * 2, seen=[]):
        seen.append(value)
        return seen

    return inner


f, g = factory(1), factory(2)
print(f(), g(), f(), f.__defaults__[1] is g.__defaults__[1])


class K:
    size = 3

    def method(self, n=size, items=[size] * 2):
        return n, items


K.size = 99
print(K().method())
order = []
recursive = lambda n, me=lambda n: "default": me(n)
print(recursive(1), recursive(2, lambda n: n * 2))
print((lambda a, /, b=2, *c, d=4, **e: (a, b, c, d, e))(1, 5, 6, z=7))
try:
    exec("def bad(a=1, b): pass")
except SyntaxError as error:
    print(error.msg)
sentinel = object()
print((lambda x=sentinel: x is sentinel)(), (lambda x=sentinel: x is sentinel)(None))
