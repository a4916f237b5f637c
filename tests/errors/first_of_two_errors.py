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
