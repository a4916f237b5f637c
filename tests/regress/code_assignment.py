# A function's code is replaced while it runs, waits in a generator, or is cached.
def other(a, b=2, *c, d=5):
    x = y = z = 1
    return [a, b, c, d, x, y, z]


def f(a):
    f.__code__ = other.__code__
    t = [a, a]
    return t, [1]


print(f(3))
try:
    print(f(3))
except TypeError as e:
    print(e)


def gen(n):
    yield n
    m = [n, n]
    yield m


def gen2(n, a=0, b=0, c=0, d=0):
    yield 'new'


g = gen(1)
next(g)
gen.__code__ = gen2.__code__
print(next(g), list(gen(5, 1, 1, 1, 1)))


class A:
    def m(self):
        return 1


def n(self, x):
    return x


a = A()


def call():
    return a.m()


print(call(), call(), call())
A.m.__code__ = n.__code__
try:
    print(call())
except TypeError as e:
    print(e)


def k(a):
    return a


k.__defaults__ = (1, 2, 3)
print(k())


# The help stays the function's, as its names do.
def told():
    "What told says."


def untold():
    pass


def other_help():
    "Another text."


told.__code__ = other_help.__code__
untold.__code__ = other_help.__code__
print(told.__doc__, untold.__doc__, other_help.__doc__)
del told.__doc__
told.__code__ = untold.__code__
print(told.__doc__)
