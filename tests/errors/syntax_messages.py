# The texts of many syntax errors.
sources = """\
x = 
1 +
(1, 2
[1, 2)
{1: 2
def f(:
def f(a, a): pass
def f(a=1, b): pass
def f(*): pass
def f(**k, a): pass
def f(*a, *b): pass
f(a=1, a=2)
f(**k, *a)
f(a=1, 2)
f(1=2)
f(x for x in y, 1)
class C(: pass
if x = 1: pass
while 1 pass
for x y in z: pass
for 1 in x: pass
1 = x
x + 1 = 2
f() = 1
None = 1
True = 2
(a, 1) = 3
x += 1 = 2
f() += 1
[a, b] += 1
del f()
del 1
del (a + b)
break
continue
return 1
yield 1
await x
nonlocal x
import
import a.b as
from x import
from x import (a, b
from . import *, a
from x import *a
lambda x: = 1
lambda: (yield) = 1
x if y
x if y else
else: pass
try: pass
except: pass
a b
a ? b
$x
x = 5 5
print "hello"
print 5
exec 'x'
raise x from
assert
assert (x, 1) = 2
global
with x as 1: pass
with x as f(): pass
async x
async def f(): return
@
@x
{**x for x in y}
{*x: 1}
[*x for x in y]
(*x)
*x
*x = 1
x = *y
a, *b, *c = d
x: int: str
(a, b): int
'abc
\"\"\"abc
f'{'
f'{x'
f'{x!}'
f'{x!z}'
f'{}'
b'é'
0777
1_
0b3
1.2.3
1x
x = yield = 1
def f(): x = yield = 1
a.1
a..b
a.b.
not
x not y
x is in y
x <> y
x := 1
(x := 1, y := )
(x.a := 1)
match x: case 1: pass
type = 
type X[T = int
pass pass
x; ; y
if 1: pass else: pass
()() = 1
{} = 1
[] = 1
() = 1
"a" = 1
f"a" = 1
... = 1
__debug__ = 1
def __debug__(): pass
x.__debug__ = 1
f(None=1)
f(__debug__=1)
def f(None): pass
import None
class None: pass
for None in x: pass
i++
++i
i--
x = 1 if 2 else = 3
a = b c = d
return
""".splitlines()
for source in sources:
    try:
        compile(source, "<test>", "exec")
        print(f"{source!r}: fine")
    except SyntaxError as error:
        print(f"{source!r}: {type(error).__name__}: {error.msg} ({error.lineno}, {error.offset})")
