# Errors of unpacking, calls, subscripts, formats and imports, one after another.
import sys, traceback
def t(s, g=None):
    try: exec(s, g or {'__name__':'m'})
    except BaseException as e: print(type(e).__name__, e)
# fstrings
x = 5; w = 10; d = {'a': 1}
print(f'{x!r:>{w}}|{x:{w}.{2}f}|{x=}|{x = }|{x=!s}|{x=:>5}|{d["a"]}|{"{"}|{{}}|{x:%}|{x:,}|{-x:+}')
print(f'{"a" "b"}', f'{x}' 'y' f"{w}", f'{(lambda q: q*2)(x)}', f'''{
x
+ 1}''', f"{x:{'>'}{w}}", f'{x!a}', f'{ {1:2}[1] }', f'{x:=+5}', f'{x!r:^{w}}', f'{(y:=3)}', y)
print(f"{'a' if x else 'b'}", f'{x,}', f'{*[1,2],}', f'{[i for i in range(3)]}', f'{x if x else 1:>3}', rf'\n{x}\t', f'\N{EM DASH}{x}', f'{"\n"}', f"{'\''}")
class F:
    def __format__(s, spec): return f'<{spec}>'
print(f'{F():a{{b}}c}' if 0 else f'{F():abc}', f'{F():{x}{w}}', f'{F():\n}', f'{F()!s:.3}'[:3], f'{F(): {"x"} }')
print(f'{x:{"{"}>{5}}', f'{x!r}', f'{x !r}', f'{x=!r:^5}', f'{  x  =  }')
for s in ('f"{x:{y:{z}}}"', 'f"{x!}"', 'f"{!r}"', 'f"{:x}"', 'f"{x:}}"', 'f"{"', "f'{x'", 'f"{x!rr}"', 'f"{x!r }"', 'f"{x! r}"', 'f"{x;y}"', 'f"{x y}"', 'f"{a=b}"', 'f"{a:=b}"', 'f"{#}"', 'f"{\\\\}"', 'f"{1:q}"', 'f"{[]:5}"', 'f"{None:5}"', 'f"{5:s}"', 'f"{5.5:d}"', 'f"{\'a\':d}"', 'f"{1j:5.2%}"', 'f"{5:.3}"', 'f"{5:,_}"', 'f"{5:1000000000000000000000}"', 'f"{True:5}{True}"', 'f"{(1,2):5}"', 'f"{print}"[:5]'):
    t('x=5;a=1;b=2\nprint(' + s + ')')
# unpack
for s in ('a, b = 1', 'a, b = 1,', 'a, b = 1,2,3', 'a, *b = ()', 'a, *b, c = 1,', '*a, = 5', 'a, b = "x"', '(a, b), c = 1, 2', '[a, [b, *c]] = 1, [2]\nprint(a,b,c)', 'for a, b in [1]: pass', 'for a, b in [(1,2,3)]: pass', 'a, b = {1:2}', 'a, b = iter([1])', 'a, b = (i for i in range(5))', 'a = *b, = 1, 2\nprint(a, b)', 'a, a = 1, 2\nprint(a)', '*a, b = range(3)\nprint(a, b)', 'print(*1)', 'print(**1)', 'print(*[1], *2)', 'print(**{1:2})', 'f=lambda **k: k\nf(**{"a":1}, **{"a":2})', 'f=lambda a: a\nf(1, a=2)', 'f=lambda a: a\nf(**{"a":1}, a=2)', 'x = [*1]', 'x = {*1}', 'x = {**1}', 'x = (*1,)', 'x = {**{}, **[1]}', 'print(*"ab", sep=*"c")', 'def f(*, a): pass\nf(1)', 'def f(*, a): pass\nf()', 'def f(a, b, /, c): pass\nf(1, b=2, c=3)', 'def f(a, b, c): pass\nf(1)', 'def f(a, b, c, d): pass\nf()', 'def f(a, b=1): pass\nf(1,2,3)', 'def f(a, b=1, *, c): pass\nf(1,2,3)', 'def f(a, b=1, *, c=1): pass\nf(1,2,3,c=4)', 'def f(): pass\nf(1)', 'def f(): pass\nf(a=1)', 'def f(abc): pass\nf(abd=1)', 'def f(*, abc, abd): pass\nf(abe=1)', 'class A:\n def f(self): pass\nA().f(1)', 'class A:\n def f(): pass\nA().f()', 'class A:\n @staticmethod\n def f(): pass\nA().f(1)', 'class A:\n @classmethod\n def f(cls): pass\nA.f(1)', '(lambda a, b: 1)(1)', 'def f(a, /): pass\nf(a=1)', 'def f(a, /, **k): return k\nprint(f(1, a=2))', 'f = 5\nf()', '"a"()', '[1,2](0)', '(1)(2)', 'None()', 'None[0]', 'None.x', '5[0]', '5.5[1]', '{}[[]]', '[][None]', '""["a"]', '()[1.0]', 'b""["a"]', 'range(3)["a"]', 'len[0]', 'int["a"]', '(lambda:1)[0]', 'del (1).x', 'x = 5; del x[0]', 'x = 5; x[0] = 1', '"abc"[0] = 1', '(1,)[0] = 1', 'b"a"[0] = 1', 'range(3)[0] = 1', 'del "a"[0]', '{1}[0]', '[1].x = 1', '"a".x = 1', 'object().x = 1', 'len.x = 1', '(5).x = 1', 'del (5).real', '(5).real = 1'):
    t(s)
# del / closures
t('def f():\n x = 1\n def g(): return x\n del x\n return g\nf()()')
t('def f():\n for i in range(2): pass\n del i\n return i\nf()')
t('del q'); t('class A:\n del q'); t('def f():\n del q\nf()'); t('def f():\n global zz\n del zz\nf()')
t('x = 1\ndef f():\n print(x)\n x = 2\nf()')
t('def f():\n def g(): return y\n r = g()\n y = 1\n return r\nf()')
t('def f():\n try: 1/0\n except ZeroDivisionError as e: pass\n return e\nf()')
t('def f():\n e = 1\n try: 1/0\n except ZeroDivisionError as e: del e\n return e\nf()')
t('[i for i in 5]'); t('[j for i in [1] for j in i]'); t('{**i for i in []}'); t('list(x for x in y)'); t('(lambda: (yield))().send(1)')
t('raise 5'); t('raise int'); t('raise ValueError from 5'); t('raise None'); t('raise ValueError from None'); t('raise'); t('raise type("X",(Exception,),{})("q")'); t('raise ValueError(1) from KeyError'); t('class E(BaseException):\n def __new__(c): return 5\nraise E'); t('class E(Exception):\n def __init__(s): 1/0\nraise E')
t('assert 0'); t('assert 0, "m"'); t('assert 0, (1,2)'); t('assert 0, ValueError("x")'); t('import nope.x'); t('import os.nope'); t('from nope2 import *'); t('from . import x'); t('from .x import y'); t('from .. import z'); t('__import__("")'); t('__import__(5)'); t('__import__("os", level=-1)'); t('import sys.x'); t('__import__("os", {}, {}, ["path"], 1)')
