# Frame objects: live while the frame runs, kept with their locals afterwards.
import sys
# f_back, f_locals of callers, write-through
def inner():
    f = sys._getframe(1)
    f.f_locals['x'] = 42
    return f
def outer():
    x = 1
    f = inner()
    print(x, f is sys._getframe(), f.f_lineno, f.f_code.co_name, f.f_back.f_code.co_name)
    return f
f = outer()
print(f.f_locals['x'], f.f_lineno, f.f_back is sys._getframe())
# closures
def c():
    v = 1
    def g():
        return v
    sys._getframe().f_locals['v'] = 9
    print(g(), v)
    def h():
        sys._getframe().f_locals['v'] = 10
        return v
    print(h(), v)
c()
# generator
def gen():
    a = 1
    yield a
    b = a + 1
    yield b
    return 5
g = gen()
fr = g.gi_frame
print(fr.f_lineno, dict(fr.f_locals), fr.f_back, fr is g.gi_frame, fr.f_lasti>=0)
next(g); print(fr.f_lineno, dict(fr.f_locals))
fr.f_locals['a'] = 100
print(next(g), dict(fr.f_locals), fr.f_lineno)
try: fr.clear()
except RuntimeError as e: print(e)
print(list(g), g.gi_frame, dict(fr.f_locals), fr.f_lineno)
fr.clear(); print(dict(fr.f_locals))
g = gen(); fr = g.gi_frame; fr.clear(); print(list(g))
def gen2():
    def me(): return sys._getframe(1)
    fr = me()
    print(fr is sys._getframe(), fr is G.gi_frame, fr.f_back.f_code.co_name)
    yield
    print(fr.f_back.f_lineno)
G = gen2(); next(G); print(G.gi_frame.f_back); list(G)
# traceback
def a(n):
    loc = n
    if n == 0: raise ValueError('x')
    return a(n-1)
try: a(3)
except ValueError as e:
    tb = e.__traceback__
    print(tb.tb_frame is sys._getframe(), tb.tb_next.tb_frame.f_back is sys._getframe())
    t = tb
    while t:
        print(t.tb_frame.f_code.co_name, t.tb_lineno, t.tb_frame.f_lineno, t.tb_frame.f_locals.get('loc') , t.tb_frame.f_back and t.tb_frame.f_back.f_code.co_name)
        last = t; t = t.tb_next
    print(last.tb_frame.f_back.f_locals['loc'])
def k():
    y = 7
    try: 1/0
    except ZeroDivisionError as e:
        s = e
    return s
e = k()
print(e.__traceback__.tb_frame.f_locals['y'], sorted(e.__traceback__.tb_frame.f_locals))
fr = e.__traceback__.tb_frame
fr.clear(); print(fr.f_locals, e.__traceback__.tb_frame.f_locals)
T = type(e.__traceback__)
tb2 = T(None, fr, 4, 77); print(tb2.tb_lineno, tb2.tb_next, tb2.tb_frame is fr)
tb3 = T(tb2, sys._getframe(), 4, 88); print(tb3.tb_next is tb2)
for bad in [lambda: T(), lambda: T(1, fr, 1, 1), lambda: T(None, 1, 1, 1), lambda: T(None, fr, 'a', 1), lambda: setattr(tb2,'tb_next',tb3), lambda: setattr(tb2,'tb_next',4), lambda: setattr(tb2, 'tb_lineno', 3)]:
    try: bad()
    except Exception as x: print(type(x).__name__, x)
tb3.tb_next = None; print(dir(tb3))
try: raise KeyError('k').with_traceback(tb2)
except KeyError as x: print(x.__traceback__.tb_next is tb2)
class C:
    z = 3
    fr = sys._getframe()
    fr.f_locals['w'] = 8
print(C.w, C.fr.f_code.co_name, C.fr.f_locals['z'], C.fr.f_back is sys._getframe())
try:
    class D:
        q = 5
        1/0
except ZeroDivisionError as x:
    print(x.__traceback__.tb_next.tb_frame.f_locals['q'])
try: exec("t=3\n1/0", {}, L:={})
except ZeroDivisionError as x:
    print(x.__traceback__.tb_next.tb_frame.f_locals is L)
class Del:
    def __del__(self): print('del', sys._getframe(1).f_code.co_name)
def dd():
    x = Del(); y = 1
dd()
def dd2():
    x = Del(); y = 1
    fr = sys._getframe()
    return 3
dd2()
import gc; gc.collect()
def rec(n):
    if n: return rec(n-1)
    f = sys._getframe(); k = 0
    while f: k += 1; f = f.f_back
    return k
print(rec(500))
def lam(): return sys._getframe()
x = lam(); print(x.f_back.f_lineno, x.f_lineno, sys.getrefcount(x))
def cyc():
    me = sys._getframe()
cyc(); print(gc.collect() > 0)
async def co():
    await sus()
class sus:
    def __await__(self): yield 1
C0 = co(); print(C0.cr_frame.f_lineno, C0.cr_running, C0.cr_suspended, C0.cr_await, C0.cr_code.co_name, C0.cr_origin)
C0.send(None); print(C0.cr_frame.f_lineno, C0.cr_await is not None, C0.cr_suspended); C0.close(); print(C0.cr_frame)
async def ag(): yield 1
A0 = ag(); print(A0.ag_frame.f_code.co_name, A0.ag_running, A0.ag_await, A0.ag_code.co_name, A0.ag_suspended if hasattr(A0,'ag_suspended') else 'no')
def swap(): return sys._getframe()
fr = swap(); swap.__code__ = (lambda: 5).__code__; print(fr.f_code.co_name, swap())
print(sys._getframe().f_locals is globals(), sys._getframe().f_builtins['len'] is len)
try: sys._getframe(100)
except ValueError as e: print(e)
print(sys._getframemodulename(), sys._getframemodulename(5))
