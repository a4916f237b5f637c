# The module ast: dump, unparse, visitors, literal_eval.
import ast
src = r'''"""Module doc."""
import a.b as c, d
from . import x
from ..y import z as w
@dec(1)
class A(B, metaclass=M):
    "doc \\ class"
    x: int = 3
    (y): str
    def f(self, a, /, b: int=2, *c, d, e=5, **k) -> None:
        'fdoc'
        global g
        nonlocal_ = 1
        return a, b
    async def g(self):
        async with a as b, c: await x
        async for i in y: pass
        else: break
        return [i async for i in z if i if j]
if a and b or not c: pass
elif x < 1 <= 2: y = -x ** -2 * (a + b) % c
else:
    while True:
        break
    else: continue
try:
    raise ValueError('x') from e
except (A, B) as e: raise
except: pass
else: assert x, 'msg'
finally: del a, b[1:2, ::3], c.d
try: pass
except* E: pass
x = y = lambda *a, k=1: (yield)
(a, *b) = 1, 2
x += (yield from g())
print(f"{a!r:>{w}} {b=} {{}}", f'{x:%Y "q"}', b'abc\x00', 'it\'s "q"', 1.5e300, 1e400, 3j, ..., None)
{**a, 1: 2}, {1, 2}, {k: v for k, v in x}, {i for i in y}, (i for i in z), [*a]
a[1], a[1, 2], a[b:c], 1 .real, (1).x, -1 .y, (-1) ** 2, 2 ** -1, not (a and b), (a or b) and c, a if b else c
(x := 5), f(x := 3), f(*a, b=1, **c), f(i for i in x)
match p:
    case [1, *_] | {'a': x, **r} | C(1, z=2) as q if q: pass
    case None | -1 | 'a' | a.b | (1 | 2): pass
    case _: pass
type X[T: int, *U, **P] = list[T]
def gen[T](x: T) -> T: ...
a < b == c is not d not in e
x = a @ b // c << d >> e & f ^ g | ~h
u'uni'
def h():
    """multi
    line"""
    x = """a
b"""
    return
with open(a) as (b, c), d: pass
for a, b in c: pass
lambda: (a, b)
[(yield)]
a[(1, 2)], a[()], a[*b], (a)(b)(c), a.b.c
f'{x!s}{"nested"}{d["k"]}' 'tail'
return_ = 'quote\'s' + "x\ty\n"
'''
t = ast.parse(src)
print(ast.dump(t, indent=2))
print(ast.dump(t, False, True))
print(ast.unparse(t))
class V(ast.NodeVisitor):
    def visit_Name(self, n): print(n.id, end=' ')
V().visit(t)
class T(ast.NodeTransformer):
    def visit_Name(self, n): return ast.copy_location(ast.Constant(3), n) if n.id == 'y' else n
    def visit_Pass(self, n): return None
u = T().visit(ast.parse("x = y + 1\nif a:\n  b\n  pass"))
print(ast.unparse(ast.fix_missing_locations(u)))
print([type(n).__name__ for n in ast.walk(ast.parse("f(a, b=1)"))])
print(ast.increment_lineno(ast.parse("x"), 5).body[0].lineno)
for s in ["1+1", "f(x)", "x", "[1, 2", "{**a}", "-'a'", "'a' 'b'", "set()", "{1:2, 3:x}", " 1", "1 if 2 else 3", "lambda: 0", "b'x'", "None", "1+2j", "2j+1","-1-2j", "f'{1}'", "...", "{[]:1}", "1_0", "--1", "[1,2,{'a':(1,)}]"]:
    try: print(s, ast.literal_eval(s))
    except Exception as e: print(s, type(e).__name__, str(e).split(' object at')[0])
for n in (ast.Name('x'), ast.Constant(1), ast.arguments(), ast.parse("f(x, *a, **k)", mode='eval')): print(ast.dump(n), ast.dump(n, False), ast.dump(n, show_empty=True))
try: ast.dump(3)
except TypeError as e: print(e)
