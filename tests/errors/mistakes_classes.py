# Mistakes in classes: wrong results of special methods, abstract use, bad bases, super().
def attempt(title, action):
    try:
        print(f"{title:<26}", "->", action())
    except Exception as error:
        print(f"{title:<26}", f"{type(error).__name__}: {error}")


def special(**methods):
    return type("Special", (), methods)()


bad = {
    "__len__": (len, "five", -1, 1.5, None, 2 ** 70), "__bool__": (bool, 1, "yes", None), "__str__": (str, 5, None, b"x"),
    "__repr__": (repr, 5, None), "__hash__": (hash, "a", 1.5, None), "__int__": (int, "5", 1.5, None),
    "__float__": (float, 5, "x"), "__index__": (lambda o: [1, 2][o], "0", 1.0, None), "__iter__": (iter, 5, None, []),
    "__format__": (format, 5, None), "__contains__": (lambda o: 1 in o, "yes", 0, None), "__length_hint__": (list, 1),
    "__bytes__": (bytes, "a", 5), "__complex__": (complex, 5, "x"), "__dir__": (dir, 5, [2, 1]), "__abs__": (abs, "anything"),
    "__round__": (round, None), "__next__": (next, "item"), "__reversed__": (reversed, 5), "__enter__": (lambda o: o.__enter__(), 7),
    "__getitem__": (lambda o: o["x"], "item"), "__call__": (lambda o: o(), "called"), "__neg__": (lambda o: -o, "neg"),
    "__add__": (lambda o: o + 1, NotImplemented, None), "__radd__": (lambda o: 1 + o, NotImplemented, "radd"),
    "__lt__": (lambda o: o < 1, NotImplemented, "lt"), "__eq__": (lambda o: o == 1, NotImplemented, "eq"),
    "__iadd__": (lambda o: exec("o += 1", {"o": o}), NotImplemented, 1), "__pow__": (lambda o: o ** 2, NotImplemented),
    "__divmod__": (lambda o: divmod(o, 1), NotImplemented), "__rmatmul__": (lambda o: 1 @ o, NotImplemented),
}
for name, (use, *results) in bad.items():
    for result in results:
        attempt(f"{name} gives {result!r}"[:26], lambda: use(special(**{name: lambda self, *args: result})))
    attempt(name + " raises", lambda: use(special(**{name: lambda self, *args: 1 / 0})))
    attempt(name + " is None", lambda: use(special(**{name: None})))
    attempt(name + " takes nothing", lambda: use(special(**{name: lambda: 0})))
nothing = special()
for source in """\
len(nothing)
nothing[0]
nothing()
iter(nothing)
next(nothing)
5 in nothing
nothing + 1
1 + nothing
nothing < nothing
-nothing
abs(nothing)
int(nothing)
float(nothing)
complex(nothing)
round(nothing)
reversed(nothing)
[1][nothing]
divmod(nothing, 1)
nothing ** 2
pow(nothing, 2, 3)
nothing @ nothing
nothing[1:2]
format(nothing, '>5')
bytes(nothing)
sum([nothing])
max([nothing, nothing])
range(nothing)
'a' * nothing
'%d' % nothing
'x'.join([nothing])
isinstance(1, nothing)
sorted([nothing, nothing])
dict(nothing)
raise_it(nothing)
hash(nothing) == hash(nothing)
nothing == 5
str(nothing) == repr(nothing)
""".splitlines():
    attempt(source, lambda: eval(source, {"nothing": nothing}))
for source in """\
class A(5): pass
class A('B'): pass
class A(int, str): pass
class A(int, int): pass
class A(object, int): pass
class A(None): pass
class A(len): pass
class A(bool): pass
class A(range): pass
class A(slice): pass
class A(type(None)): pass
class A(type(lambda: 0)): pass
class A(x=1): pass
class A(metaclass=5): pass
class A(int, metaclass=int): pass
class A: __slots__ = 5
class A: __slots__ = ('a b',)
class A: __slots__ = ('x',); x = 1
class A(int): __slots__ = ('x',)
class A: __slots__ = ('x', 'x')
class A: undefined_name
class A: x = 1 / 0
class A: __init__ = 5\\nA()
class A:\\n    def __init__(self): return 5\\nA()
class A:\\n    def __new__(cls): return 5\\nprint(A())
class A:\\n    def __new__(cls): pass\\nprint(A())
class A:\\n    def __new__(cls, x): return super().__new__(cls, x)\\nA(1)
class A:\\n    def __init__(self, x): super().__init__(x)\\nA(1)
class A:\\n    def f(): return super()\\nA.f()
class A:\\n    def f(self): return super(5)\\nA().f()
class A:\\n    def f(self): return super().g()\\nA().f()
class A:\\n    def __getattr__(self): pass\\nA().x
class A:\\n    def __setattr__(self, n): pass\\nA().x = 1
class A:\\n    def __init_subclass__(cls, k): pass\\nclass B(A): pass
class A:\\n    def __set_name__(self): pass\\nclass B: a = A()
class A:\\n    def __set_name__(self, o, n): 1 / 0\\nclass B: a = A()
class A:\\n    @property\\n    def x(self, y): pass\\nA().x
class A:\\n    @staticmethod\\n    def x(self): pass\\nA().x()
class A:\\n    @classmethod\\n    def x(): pass\\nA.x()
class A:\\n    def __class_getitem__(cls, k): return k\\nprint(A[5]); A()[5]
class A: pass\\nA[5]
class A: pass\\nA.x()
class A: pass\\nA() + A()
class A: pass\\nA.__bases__ = ()
class A: pass\\nA.__bases__ = (int,)
class A: pass\\nclass B(A): pass\\nA.__bases__ = (B,)
class A: pass\\nA.__class__ = int
type('A', (), {}, x=1)
type('A', (5,), {})
type('A', [], {})
type(5, (), {})
type('A\\0', (), {})
type.__call__(5)
type.__new__(int, 'A', (), {})
object.__init__(5, 6)
object.__setattr__(5, 'x', 1)
int.__new__(str)
int.__new__(5)
str.__new__(int)
int.__add__(1)
int.__add__('a', 1)
list.append(5, 6)
str.upper(b'a')
super(int, 'a')
super(5)
super(int).x
super()
issubclass(5, 5)
isinstance(5, ())
isinstance(5, [int])
isinstance(5, int | 5)
int | 5
""".splitlines():
    source = source.replace("\\n", "\n")
    attempt(repr(source)[:60], lambda: exec(source, {}))
