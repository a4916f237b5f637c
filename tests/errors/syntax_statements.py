# Statements that are cut short or mixed up.

SOURCES = """
if x
while True print(1)
for x y in z: pass
for i range(3): pass
for x in range(10) print(x)
def f() return 1
def f: pass
class A(B) pass
try: pass
try: x
except A, B: pass
with a
else: pass
elif x: pass
case 1: pass
from x import a,
from x import
import a from b
import
import a.b as c.d
x if y
x = a if b
return = 1
global x y
raise a from
print "hello"
print hello
exec "x"
a b
x = 1 2
x === y
x <> y
a not b
i++
+ not x
@a b
type X[] = int
def f[*T: int](): pass
"""


def describe(source):
    try:
        compile(source + "\n", "<test>", "exec")
    except SyntaxError as error:
        print(f"{source}\n    {type(error).__name__}: {error.msg}")
        print("   ", error.lineno, error.offset, error.end_lineno, error.end_offset,
              repr(error.text))
    else:
        print(f"{source}\n    no error")


for source in SOURCES.strip().splitlines():
    describe(source)
