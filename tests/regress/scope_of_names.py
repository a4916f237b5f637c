# Names whose scope is decided far away.

text = """
x = 7
y = 8
def f():
    x = 1
    def g():
        global x
        def h():
            return x
        return h()
    return g()
print(f())
class C:
    global z
    z = 3
print(z)
"""
names, local = {}, {}
exec(text, names, local)
print(sorted(n for n in names if n != "__builtins__"), sorted(local))

# type parameters of a class are private to it, its bases are not


class _Base:
    pass


__Base = _Base


class Foo[__T](__Base):
    param = __T

    def meth[__U](self, a: __T, b: __U):
        return __T, __U

    type Alias[__V] = (__T, __V)
    type __Hidden = int


print(Foo.__type_params__, Foo.param, Foo().meth(1, 2), Foo.meth.__annotations__)
print(Foo.Alias.__value__, Foo._Foo__Hidden, Foo.__mro__[1].__name__)
print(sorted(n for n in vars(Foo) if "Foo" in n))

# what a class declares global, or binds, is not looked for in functions around it
v = "global"


def outer():
    v = "function"

    class Declares:
        global v
        type Alias = v

        def meth[T: v](self, a: v): ...

    class Binds:
        type Alias = v

        def meth[T: v](self, a: v): ...

        seen = Alias.__value__, meth.__type_params__[0].__bound__
        v = "class"

    class Reads:
        type Alias = v

    return Declares, Binds, Reads


for cls in outer():
    print(cls.__name__, cls.Alias.__value__, getattr(cls, "seen", None))
    if hasattr(cls, "meth"):
        print(cls.meth.__annotations__, cls.meth.__type_params__[0].__bound__)

# what annotation scopes refuse
future = "from __future__ import annotations\n"
for source in [
    "type X = (yield)", "type X = (y := 3)", "class X[T: (yield)]: pass",
    "class X[T]([(x := 3) for _ in y] and B): pass",
    "def f[T: [(x := 3) for _ in y]](): pass",
    "def f[T = [(x := 3) for _ in y]](): pass", "type X = [(x := 3) for _ in y]",
    future + "x: (yield)", future + "x: (a := 3)", future + "def f(x: (a := 3)): pass",
    future + "def f(*x: (yield)): pass", future + "def f(**x: (yield)): pass",
    future + "def f() -> (yield 3): pass", future + "async def f(): x: (await 3)",
    future + "def f(): x: (yield)", "def f():\n def g() -> (yield): pass",
    "class A:\n def f(self, __a, __a): pass",
    "class A:\n [[(__a := 1) for __a in x]]",
    "class A:\n def f(self): [__a for x in y if (__a := 1) for __a in x]",
    "class A:\n def f(self, __a):\n  global __a",
    "class A:\n def f(self):\n  __a = 1\n  nonlocal __a",
    "class A:\n def f(self):\n  global __a\n  __a: int",
]:
    try:
        compile(source, "<text>", "exec")
        print("fine")
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset, e.end_offset)


class Future:
    exec(future + "def f(a: v, b: [v for v in 'x']) -> w: pass\nprint(f.__annotations__)")


text = "f'" + "{v}-" * 30000 + "'"
print(len(eval(text)))
