# Which of two errors comes first: the callee or an argument, the left side or the right one.
import traceback


def t(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)
t(lambda: foo(bar))
t(lambda: foo(bar+1))
t(lambda: foo.x(bar))
t(lambda: "".nope(bar))
t(lambda: (1).nope(1/0))
t(lambda: [][3](bar))
def f1():
    x + y
    x = 1
t(f1)
def f2():
    x + undefined
    x = 1
t(f2)
def f3():
    x[undefined]
    x = 1
t(f3)
def f4():
    x(undefined)
    x = 1
t(f4)
def f5():
    x.a(undefined)
    x = 1
t(f5)
def f6():
    print(x, undefined)
    x = 1
t(f6)
def f7():
    x < undefined
    x = 1
t(f7)
def f8():
    x[undefined] = undefined2
    x = 1
t(f8)
def f9():
    x += undefined
    x = 1
t(f9)
def f10():
    return [x, undefined]
    x = 1
t(f10)
def f11():
    x + 1/0
    x = 1
t(f11)
def f12():
    x + len(5)
    x = 1
t(f12)
def g1():
    for i in range(1): pass
    del i
    def boom(): print("boom")
    t(lambda: 0)
    i + boom()
t(g1)
def g2(o):
    o.nope(1/0, undefined)
class Q:
    def nope(self, *a): return a
t(lambda: g2(5)); t(lambda: g2(Q()))
def g3():
    return foo(1 < bar < 3, [bar], (1, not bar), -bar, bar is None)
t(g3)
def g4():
    return (len(bar)).foo(x + 1)
t(g4)
def g5():
    y = bar
    foo(y)
t(g5)
def g6(l, a, b):
    l.append(a / b)
t(lambda: g6([], 1, 0)); t(lambda: g6((), 1, 0))
def g7(a):
    return foo(a and 1 / 0 or bar, a)
t(lambda: g7(1))
def g8(a):
    return len(a and 1 / 0 or bar, a)
t(lambda: g8(1))
def g9():
    while x < len([]): pass
    x = 1
t(g9)
for f in g3, g4, g5, f1, lambda: g6((), 1, 0), lambda: g7(1), g9:
    try: f()
    except Exception: traceback.print_exc()
class V:
    def __add__(self, other): raise ValueError("add")
    def __lt__(self, other): raise ValueError("lt")
    def __neg__(self): raise ValueError("neg")
class W(V):
    def __getattr__(self, name):
        print("getattr", name)
        raise AttributeError(name)
    def __sub__(self, other): return 1 / 0
v, w = V(), W()
for f in (
    lambda: foo(v + 1), lambda: foo(1, [2, v + 1], 3), lambda: foo(v and v + w),
    lambda: foo(v < 1 or 2), lambda: foo(1 < v < 3, -v), lambda: foo(-v),
    lambda: len(v + 1), lambda: v.nope(v + 1), lambda: w.nope(1, w - 1),
    lambda: None.nope(v + 1), lambda: [v + 1, foo(2)], lambda: [foo(w - 2), v + 1],
    lambda: (v + 1, foo(v)), lambda: print(w - 1, foo),
):
    t(f)
def g10():
    return foo(
        1,
        w - 1)
def g11(n):
    yield foo(w - n)
for f in g10, lambda: next(g11(1)), lambda: next(g11(v)), lambda: w.nope(w - 1):
    try: f()
    except Exception: traceback.print_exc()
