"""The order of variables in locals(), and mappings of frames."""
def f():
    d=1; c=3; e=4
    def g(): return d
    h=5
    return locals()
print([k for k in f()], f.__code__.co_varnames, f.__code__.co_cellvars)
def f2(a, b, *, k=1, **kw):
    d=1; c=3
    def g(): return d, b, kw
    return locals()
print([k for k in f2(1,2)], f2.__code__.co_varnames, f2.__code__.co_cellvars)
def f3():
    c=3
    def g():
        z=1
        y=2
        def h(): return c, y
        w=3
        return locals()
    return g()
print([k for k in f3()])
def f4():
    x=1
    l=[i for i in range(3)]
    m=[lambda: j for j in range(2)]
    n=lambda: x
    return locals()
print([k for k in f4()], f4.__code__.co_cellvars)
def f5():
    for i in range(2): pass
    import sys as s
    with open('/dev/null') as q: pass
    try: 1/0
    except Exception as e: ee=e
    class K: pass
    def late(): return q, K
    return [k for k in locals()]
print(f5())
import sys, collections.abc
def t(f):
    try: r=f()
    except BaseException as e: print('  ', type(e).__name__, e)
    else: print('  ', repr(r))
def f(a, b=2):
    c=3
    d=sys._getframe().f_locals
    print(isinstance(d, collections.abc.Mapping), isinstance(d, collections.abc.MutableMapping), len(d), 'a' in d, list(d), d['a'])
    d['a']=10; print(a); t(lambda: d.pop('a')); t(lambda: d.clear()); t(lambda: d.popitem())
    t(lambda: d.__delitem__('a')); t(lambda: d | {'x':1}); t(lambda: d.copy()); t(lambda: d.get('zz',5)); t(lambda: d['zz'])
    d['new']=7; t(lambda: d['new']); t(lambda: sorted(k for k in d)); t(lambda: d.setdefault('q',1)); d.update({'b': 5}); print(b)
    t(lambda: d == d); t(lambda: list(reversed(d))[:2]); t(lambda: hash(d)); t(lambda: sorted(map(str, d.keys()))); t(lambda: d.items().__class__.__name__)
    t(lambda: 'new' in d); t(lambda: eval('a+b', globals(), d))
f(1)
class C:
    x=1; print(sys._getframe().f_locals is locals(), 'x' in locals())
def g():
    y=1
    l=locals(); l['y']=5; print(y, l is locals(), locals()['y'])
    exec('y=7'); print(y); 
    exec('z=1', globals(), l); print(l['z'])
    [locals() for i in [1]]
    return [sorted(locals()) for i in [1]]
print(g())
def h():
    x=1
    def inner(): nonlocal x; x+=1; return sorted(locals()), x
    print(inner(), x, sorted(locals()))
    del x
    print(sorted(locals()))
    class K: 
        y=x if 'x' in dir() else 0
        print(sorted(k for k in locals() if k[0]!='_'))
    try: inner()
    except NameError as e: print(e)
h()
print(type(locals()), locals() is globals())
