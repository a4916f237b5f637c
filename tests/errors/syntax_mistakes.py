"""What people get wrong: class, words, place and text of each SyntaxError."""

SNIPPETS = r'''
if x
    pass
===
while x
    pass
===
for i in x
    pass
===
def f()
    pass
===
class A
    pass
===
try
    pass
===
with open(x)
    pass
===
else:
    pass
===
if x:
    pass
else
    pass
===
if x:
    pass
elif y
    pass
===
lambda x
===
print "hello"
===
print x
===
exec "x"
===
print x, y
===
if x = 3:
    pass
===
while x = 3: pass
===
f(a.b = 1)
===
f(1 = 2)
===
f(True=1)
===
f(a=1, 2)
===
f(**k, *a)
===
f(**k, 1)
===
f(x for x in y, 1)
===
f(a, x for x in y)
===
x = (1, 2
y = 3
===
x = [1, 2
===
x = {1: 2
===
x = 1)
===
x = (1]
===
x = {1: 2]
===
foo(1, 2
bar(3)
===
"abc
===
'abc
===
"""abc
===
f"abc
===
f"{x"
===
f"{x!}"
===
f"{x!z}"
===
f"{}"
===
f"{ }"
===
f"}"
===
f"{x:{y}"
===
f"{a b}"
===
f"{x = !r:>10"
===
f"{lambda x: 1}"
===
f"{*}"
===
f"{'a' 'b"
===
f'{a:{b:{c:{d}}}}'
===
1 = x
===
x + 1 = 2
===
f() = 1
===
f() += 1
===
None = 1
===
True = 1
===
def f(None): pass
===
"a" = 1
===
[a, 1] = x
===
(a, b) += 1
===
a, b += 1
===
x if y else z = 1
===
lambda: x = 1
===
(x for x in y) = 1
===
[x for x in y] = 1
===
{a: b} = 1
===
{a, b} = 1
===
... = 1
===
-x = 1
===
x < y = 1
===
x and y = 1
===
not x = 1
===
f"{x}" = 1
===
del f()
===
del 1
===
del x + 1
===
del (a, b())
===
del *x
===
for 1 in x: pass
===
for f() in x: pass
===
for x, 1 in y: pass
===
[x for 1 in y]
===
with a as 1: pass
===
with a as f(): pass
===
import a as b.c
===
import a.b as 1
===
from a import b as 1
===
from a import
===
from a import (b, c
===
from a import b,
===
from . import *, a
===
import
===
import a,
===
from import x
===
return 1
===
yield 1
===
break
===
continue
===
await x
===
async with x: pass
===
def f(): await x
===
class A:
    return 1
===
def f():
    x = 1
    global x
===
def f():
    nonlocal x
===
nonlocal x
===
def f(a, a): pass
===
def f(a=1, b): pass
===
def f(*): pass
===
def f(*, **k): pass
===
def f(**k, a): pass
===
def f(*a, *b): pass
===
def f(/, a): pass
===
def f(a, /, b, /): pass
===
def f(*a, /): pass
===
def f(a, (b, c)): pass
===
def f(a.b): pass
===
def f(1): pass
===
lambda a=1, b: 1
===
lambda (a): 1
===
f(a=1, a=2)
===
f(a for a in b for)
===
x = yield = 1
===
x := 1
===
(x.y := 1)
===
(x[0] := 1)
===
[x := 1 for x in y]
===
if x:
pass
===
def f():
return 1
===
class A:
x = 1
===
for x in y:
pass
===
while 1:
pass
===
try:
pass
===
try:
    pass
except:
pass
===
try:
    pass
x = 1
===
try:
    pass
except
    pass
===
try:
    pass
except A, B:
    pass
===
try:
    pass
except A as b.c:
    pass
===
try:
    pass
except:
    pass
except A:
    pass
===
try:
    pass
except* A:
    pass
except B:
    pass
===
try:
    pass
except*:
    pass
===
with x:
pass
===
  x = 1
===
x = 1
  y = 2
===
if x:
    a
  b
===
if x:
	a
        b
===
x = 0777
===
x = 1__0
===
x = 1_
===
x = 0x
===
x = 0b12
===
x = 0o8
===
x = 1.e
===
x = 1abc
===
x = 0xfg
===
x = 1.5j2
===
x = 3a
===
x = $
===
x = ?
===
x = a ! b
===
x = “hi”
===
x = a –b
===
x++
===
++x
x--
===
x =+ * 2
===
x = 
===
x = = 1
===
x === 1
===
x <> 1
===
x && y
===
x || y
===
!x
===
x ? y : z
===
a b
===
a b c
===
[1 2]
===
[1, 2 3]
===
(a b)
===
{1: 2 3: 4}
===
{1: 2, 3}
===
{1, 2: 3}
===
{1: }
===
{1:, 2: 3}
===
{**a, *b}
===
{*a, **b}
===
f(a b)
===
f(a, b c)
===
f(a
b)
===
x[1 2]
===
x[]
===
x[1:2:3:4]
===
f(*)
===
f(**)
===
*x
===
x = *y
===
(*x)
===
print(*x for x in y)
===
[*x for x in y]
===
{**x for x in y}
===
(x, y for x in z)
===
[x, y for x in z]
===
[x for x in y if]
===
[x for x y]
===
[x for in y]
===
x if y
===
(x if y)
===
x = 1 if 2
===
x = 1 if 2 else
===
a = b if c else pass
===
pass = 1
===
class = 1
===
def = 1
===
def class(): pass
===
import class
===
x.class
===
x.1
===
for = 1
===
in = 3
===
def f(class): pass
===
f(class=1)
===
assert
===
assert x = 1
===
raise x from
===
global x.y
===
global 1
===
@
def f(): pass
===
@x
y = 1
===
@x y
def f(): pass
===
async x
===
async def f()
    pass
===
match x:
    case 1
        pass
===
match x
    case 1: pass
===
match x:
case 1: pass
===
match x:
    case a + 1: pass
===
match x:
    case 1 + 2: pass
===
match x:
    case A(x=1, 2): pass
===
match x:
    case {**a, 1: 2}: pass
===
match x:
    case [*a, *b]: pass
===
match x:
    case 1 as a.b: pass
===
match x:
    case 1 as _: pass
===
match x:
    case a: pass
    case b: pass
===
match x:
    case a | 1: pass
===
match x:
    case {a: 1}: pass
===
match x:
    case -a: pass
===
type X
===
type X[T = int
===
type X[*T: int] = 1
===
def f[T](): yield T[
===
class A[T: (yield)]: pass
===
x: int: str
===
(x, y): int
===
[x]: int
===
f(): int = 1
===
x: int += 1
===
x = \ 1
===
'\N{foo}'
===
'\xZZ'
===
'\u12'
===
'\U12345678'
===
b'é'
===
b'\x1'
===
u"a" b"b"
===
ur"abc"
===
"a" "b
===
x = """a
b
===
def f():
    """doc
    x = 1
===
if True:
    x = (1,
y = 2
===
def f(x):
    return x +
===
x = [1,
y = 2
z = 3
===
d = {'a': 1 'b': 2}
===
d = {'a' 1}
===
f('a' b)
===
f(a=)
===
f(a=, b=1)
===
f(=1)
===
f(, a)
===
f(a,, b)
===
[, a]
===
(,)
===
()=1
===
x..y
===
x.
===
.x
===
:x
===
a;;b
===
;
===
a; b; if x: pass
===
if x: if y: pass
===
if x: for y in z: pass
===
for x in y: else: pass
===
while: pass
===
if: pass
===
for in x: pass
===
for x y: pass
===
for x of y: pass
===
class A(: pass
===
class A(B: pass
===
class 1: pass
===
def 1(): pass
===
def f(: pass
===
def f(a: pass
===
def f() -> : pass
===
def f() int: pass
===
def f(a int): pass
===
with: pass
===
with x as: pass
===
with (a as b, c as 1): pass
===
with (a, b) as c
    pass
===
try: pass
finally
    pass
===
try: pass
else: pass
===
finally: pass
===
except: pass
===
elif x: pass
===
case 1: pass
===
def f():
    yield x = 1
===
def f():
    x = yield = 1
===
async def f():
    yield from x
===
async def f():
    return 1
    yield
===
[await x for x in y]
===
def f():
    [x async for x in y]
===
class A:
    def f(self):
        super(.x
===
from __future__ import braces
===
from __future__ import nope
===
x = 1
from __future__ import annotations
===
def f():
    from x import *
===
def f():
    import x.*
===
None.x = 1
None += 1
===
__debug__ = 1
===
def f(__debug__): pass
===
import x as None
===
f(None=1)
===
for None in x: pass
===
with x as True: pass
===
except_ = [1 for True in x]
===
(True := 1)
===
del None
===
global None
===
class None: pass
===
def True(): pass
===
lambda None: 1
===
{x: y for x, y in z, 1}
===
{x: *y}
===
{**x: 1}
===
x = {1:2, **}
===
"%s" % x y
===
if x == 1 and
    pass
===
if (x == 1:
    pass
===
if x == 1):
    pass
===
while True print(1)
===
return
x = )
===
a = 5 5
===
name = input("x)
===
for i in range(10) print(i)
===
def greet(name) print(name)
===
if x == 'a" : pass
===
elseif x: pass
===
else if x: pass
===
x = 5 +
===
x = (5 + 3
print(x)
===
x = "a" + 'b
===
import os sys
===
from os import path sys
===
def f(x, y=2, z): pass
===
def f(*args, **kwargs, x): pass
===
print('a' 'b' c)
===
print("a", end="" sep="")
===
x = not
===
x in not y
===
x is is y
===
x not y
===
await = 1
===
async = 1
===
f(*a for a in b)
===
f(a := 1, b = 2 := 3)
===
f(a=b:=1)
===
x[a:=1:=2]
===
a.b := 1
===
def f(a := 1): pass
===
nonlocal x, y
===
def f():
    global x
    nonlocal x
===
def f(x):
    nonlocal x
===
def f():
    print(x)
    global x
===
class A:
    nonlocal x
===
def f():
    x: int
    global x
===
a = 08
===
a = 00001
===
a = 1e
===
a = 1e+
===
a = 0_
===
a = 0xé
===
a = 1if 1else 2x
===
a = ١
===
a = é€
===
 
 x
===
if 1:
    pass
   else:
    pass
===
[x for z[0 0] in y]
===
{x for x{
===
[a for x {b} in c]
===
[x for x y]
===
for x {1: 2}:
    pass
===
f'{lambda x:{y}}'
===
f'{lambda:{y}}'
===
f'{(lambda x:{y})}'
===
f'{lambda x: y}'
'''.strip('\n').split('\n===\n')


def describe(text):
    try:
        compile(text + "\n", "<string>", "exec")
        return "no error"
    except SyntaxError as e:
        return (type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text)


for text in SNIPPETS:
    print(repr(text), describe(text), sep="\n    ")
