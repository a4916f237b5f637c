# What comprehensions show to locals(), and forget when they fail.
x = [sorted(k for k in locals())[:1] for i in range(1)]
print([sorted(locals()) for i in range(1)][0][-3:])
print({i: 'i' in locals() for i in range(2)})
print(list('i' in locals() for i in range(2)))
class C:
    q = 1
    y = [sorted(locals()) for i in range(2)]
    z = [list(vars()) for k in range(2)]
    w = [dir() for m in range(1)]
    e = [eval('m2') for m2 in range(2)]
    g = [eval('q', globals(), locals()) if 0 else 3 for m3 in range(1)]
    n = [[sorted(locals()) for a in range(1)] for b in range(1)]
print(C.y, C.z, C.w, C.e, C.n)
def f():
    loc=1
    return [dict(locals()) for i in range(2)], [eval('i+loc') for i in range(2)]
print(f())
print([eval('j') for j in range(3)])
exec("print([eval('jj') for jj in range(3)], 'jj' in locals())")
class K:
    def __init__(s,n): s.n=n
    def __del__(s): print('del', s.n)
try:
    [1/0 for it in [K(1)]]
except ZeroDivisionError: print('caught')
print('end')
def g():
    try: [1/0 for it in [K(2)]]
    except ZeroDivisionError: print('caught')
g()
import sys
print([sys._getframe().f_code.co_name for _ in range(1)], [sys._getframe().f_locals.get('u') for u in range(2)])
print([exec('uu=1') for u in range(1)], 'uu' in globals())
def nest():
    try: return [[1/(x-y) for y in range(3)] for x in [K(6), 7][1:]]
    except ZeroDivisionError: return 'z'
print(nest())
def nest2():
    for i in 3, 0:
        try: print([[x//i for x in range(y)] for y in range(2, 4)])
        except ZeroDivisionError as e: print('zde', locals())
nest2()
import traceback
def tb():
    return [1 / x
            for x in (1, 0)]
try: tb()
except ZeroDivisionError: traceback.print_exc()
try: [q for q in range(3) if [w for w in 5]]
except TypeError: traceback.print_exc()
try:
    try: 1/0
    except ZeroDivisionError: [q.z for q in [1]]
except AttributeError: traceback.print_exc()
def exc_state():
    try: [1/0 for i in [K(8)]]
    except ZeroDivisionError as e: print(e.__context__, sys.exc_info()[0])
    print(sys.exc_info())
exc_state()
def gen():
    try: yield {k: 1/k for k in (2, 0)}
    except ZeroDivisionError: yield 'z'
print(list(gen()))
class K:
    def __init__(s,n): s.n=n
    def __del__(s): print('del', s.n)
try: [lambda: it2 for it2 in [K(5)] if 1/0]
except ZeroDivisionError: print('caught2')
def f():
    fs = [lambda: i for i in range(3)]
    gs = {k: (lambda: k) for k in 'ab'}
    return [a() for a in fs], [g() for g in gs.values()], locals().keys()
print(f())
