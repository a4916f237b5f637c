# Calls of Python functions: missing, extra, unexpected and repeated arguments.
def none(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def four(a, b, c, d): pass
def default(a, b=1, c=2): pass
def star(a, *rest): pass
def key(*, k): pass
def keys(*, k, l, m): pass
def key_default(a, *, k=1): pass
def positional(a, b, /): pass
def positional_default(a, b=2, /, c=3): pass
def mixed(a, /, b, *rest, k, l=1, **more): pass
def everything(*args, **kwargs): return args, kwargs


class C:
    def __init__(self, x, *, y=0): pass
    def method(self): pass
    def method1(self, a, b=1): pass
    def no_self(): pass
    @classmethod
    def cm(cls, a): pass
    @staticmethod
    def sm(a): pass
    def __call__(self, a): pass
    @property
    def prop(self): return 5


class Empty: pass


c = C(1)
outer = lambda a, b: a
def enclosing():
    def inner(a): pass
    return inner


for source in """\
none(1)
none(1, 2)
none(x=1)
one()
one(1, 2)
one(1, 2, 3)
one(b=1)
one(1, b=2)
one(1, a=2)
one(a=1, b=2)
two()
two(1)
two(b=1)
three()
three(1)
three(c=1)
four()
four(1, 2, 3, 4, 5)
default()
default(1, 2, 3, 4)
default(1, b=2, d=4)
default(b=1)
default(1, 2, b=3)
star()
star(*[])
star(1, 2, a=3)
key()
key(1)
key(1, k=2)
key(1, 2, k=3)
key(j=2)
keys()
keys(l=1)
keys(1, 2, k=3, l=4)
key_default(1, 2)
key_default(1, 2, k=3)
key_default()
positional(a=1, b=2)
positional(1, b=2)
positional(1)
positional_default(1, b=2)
positional_default()
positional_default(1, 2, 3, 4)
mixed()
mixed(1)
mixed(1, 2)
mixed(1, 2, 3, k=4, a=5, z=6)
mixed(1, b=2, k=3, **{'k': 4})
mixed(1, 2, b=3, k=4)
everything(1, 2, a=3, **{'b': 4, 'c d': 5})
everything(**{'a': 1}, **{'a': 2})
everything(a=1, **{'a': 2})
everything(**{1: 2})
everything(*1)
everything(*None)
everything(**[1])
everything(**None)
everything(*[1], *5)
C()
C(1, 2)
C(1, z=2)
C(1, y=2, x=3)
c.method(1)
C.method()
c.method1()
c.method1(1, 2, 3)
c.no_self()
c.cm()
c.sm()
c.sm(1, 2)
c()
c(1, 2)
c.prop()
Empty(1)
Empty(x=1)
Empty()()
outer()
outer(1, 2, 3)
enclosing()()
enclosing()(1, 2)
(lambda: 0)(1)
(lambda x, /: 0)(x=1)
C.__init__()
C.__init__(5)
C.prop()
object(1)
object.__new__()
object.__new__(5)
one.__call__()
""".splitlines():
    try:
        print(source, "->", eval(source))
    except TypeError as error:
        print(f"{source:<42} {error}")
