"""exec() with a closure given, trees and class method descriptors made by hand."""
from types import CellType
def mk():
    a=2;b=3;c=5
    r=0
    def f():
        nonlocal r,a,b
        r=a*b
    def g(): return r
    return f,g
f,g=mk()
exec(f.__code__, f.__globals__, closure=f.__closure__)
print(g())
def pl(): return 3
for c in (f.__closure__[:1], list(f.__closure__), (1,2,3), None):
    try: exec(f.__code__, f.__globals__, closure=c)
    except Exception as e: print(type(e), e)
try: exec(pl.__code__, {}, closure=f.__closure__)
except Exception as e: print(type(e), e)
import ast

m = ast.Module(body=[ast.TypeAlias(name=ast.Subscript(value=ast.Name(id="foo", ctx=ast.Load()), slice=ast.Constant(value="x"), ctx=ast.Store()), type_params=[], value=ast.Name(id="Callable", ctx=ast.Load()))], type_ignores=[])
try: compile(ast.fix_missing_locations(m), "", "exec")
except Exception as e: print(type(e), e)
d=dict.__dict__['fromkeys']
for a in [(None,None),(42,),(None,42),(None,int),(None,),({},int),([],)]:
    try: print(a, d.__get__(*a)('ab'))
    except Exception as e: print(a, type(e).__name__, e)
for a in [({},[1]), (), (5,), (int,[1])]:
    try: d(*a)
    except Exception as e: print(e)
print(d.__get__({})('ab'), d(dict, 'ab'))
for a in [(None, 42), (42,), (42, 43)]:
    try: print(super(int).__get__(*a))
    except Exception as e: print(e)
