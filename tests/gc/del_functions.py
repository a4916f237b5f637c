# Closures, defaults, attributes of functions, bound methods and partial work keep objects.
class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

    def method(self):
        return self.name


def closure(x):
    def inner():
        return x.name
    return inner


f = closure(Loud("closed over"))
print(f())
f = None
print("closure gone")


def two(x):
    def get():
        return x.name

    def drop():
        nonlocal x
        x = None
    return get, drop


get, drop = two(Loud("shared cell"))
print(get())
drop()
print("dropped")
get = drop = None


def default(x=Loud("default")):
    return x.name


print(default())
default.__defaults__ = ()
print("defaults replaced")


def keyword(*, x=Loud("keyword default")):
    pass


del keyword


def attributed():
    pass


attributed.tag = Loud("function attribute")
del attributed
m = Loud("bound").method
print(m(), m.__self__.name)
m = None
print("method gone")


def decorate(function):
    token = Loud("decorator's token")

    def wrapper():
        return token.name, function()
    return wrapper


@decorate
def decorated():
    return 5


print(decorated())
del decorated


class C:
    shared = Loud("class attribute")

    def __init__(self):
        self.own = Loud("own")


c = C()
C.shared = None
del c
print("instance gone")
fs = [lambda i=i, x=Loud(n): (i, x.name) for i, n in enumerate("pq")]
print([f() for f in fs])
fs.pop(0)
print("first popped")
fs.clear()
g = (x.name for x in [Loud("in generator expression")])
print(next(g))
print(list(g))
g = None
counter = (lambda cell: (lambda: cell.append(Loud(f"call {len(cell)}")) or len(cell)))([])
print(counter(), counter())
del counter
exec("e = Loud('made by exec')\ndel e")
print(eval("Loud('made by eval').name"))


def star(*args, **kwargs):
    del args
    print("args deleted")
    kwargs.clear()
    print("kwargs cleared")


star(Loud("in args"), key=Loud("in kwargs"))
l = Loud("property base")
p = property(lambda self: l.name)
del l, p
print("end")
