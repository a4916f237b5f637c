# The text that annotations become: spacing, quotes and parentheses of CPython.
from __future__ import annotations
class C:
    a0:int|  None
    a1:'int'
    a2:"it's"
    a3:'a' 'b'
    a4:b'x'
    a5:1_000.50
    a6:0xff
    a7:1e400
    a8:-1e400j
    a9:1+2j
    b2:lambda:0
    b3:lambda x,/,y=1,*,z=(1,2),**k:x
    b4:lambda*a,b:(a,b)
    b5:lambda x=lambda:1:x
    b6:(lambda x:x)(1)
    b7:f'{x}'
    b8:f'{x!r:>{w}}'
    b9:f"{x=}a{{b}}{'q'}"
    c0:f'{ {1:2} }'
    c1:f'{(lambda x:1)}'
    c2:f'a' 'b' f'{c}'
    c3:u'u'
    c4:tuple[int,...]
    c5:tuple[*Ts]
    c6:x[1:2,::3]
    c7:x[:]
    c8:x[a:b:c]
    c9:x[(1,2)]
    d0:x[()]
    d1:(1,)
    d2:()
    d3:[]
    d4:{}
    d5:{1:2,**x,**a|b}
    d6:{1,*x}
    d7:[*a,b]
    d8:f(*a,*b,k=1,**c,**d)
    d9:f(x for x in y)
    e0:f((x for x in y),1)
    e1:f((x for x in y),k=1)
    e2:[x for x in (1,2) if a if b for c in d]
    e3:{k:v for k,v in z}
    e4:{x for (x,y) in z}
    e5:[x for x in (a if b else c)]
    e6:[x for x in y if (a if b else c)]
    e7:a+b-c*d**e**f
    e8:(a**b)**c
    e9:a**-b
    f0:-a**b
    f1:(-a)**b
    f2:not a==b
    f3:(not a)==b
    f4:a<b<c
    f5:(a<b)<c
    f6:a or b and c
    f7:(a or b)and c
    f8:a or(b or c)
    f9:(a if b else c)if d else e
    g0:a if(b if c else d)else e
    g1:1 .real
    g2:1.5.real
    g3:(1).real
    g4:x.y.z
    g5:'x'.y
    g6:(a,b).c
    g7:(a+b).c
    g8:-1
    g9:--1
    h0:+-~x
    h1:a@b//c%d/e
    h2:a<<b>>c
    h3:a&b|c^d
    h4:a is not b
    h5:a not in b
    h6:...
    h7:None
    h8:True
    h9:x[a,b]
    i0:x[a,]
    i1:x[lambda:0]
    i2:(yield_)
    i4:x[*a,b]
    i5:f'{a:{b}{c!r}}'
    i6:f'{a:%H:%M}'
    i7:f"{'a' if b else 'c'}"
    i8:f"{a,b}"
    i9:f"{a!s}\n\\"
    j0:rf'\d{x}'
    j1:Literal['a',"b'",'c"',"d\"'"]
    j2:é
    j3:'é\x00'
    j4:2**100000
    j5:{**a}
    j6:a if b else lambda:c
    j7:f(lambda:a,b)
    j8:[lambda:a]
    j9:(a,b)if c else d
    k0:"" 
    k1:f""
    k2:f"{x:}"
    k3:a==(b,c)
    k4:f'{f"{x}"}'
    k5:f"{x!r}" "{y}"
    k6:1j
    k7:1e16
    k8:0.1
    k9:~a.b(c)[d]
    l0:f'''{
x
}'''
    l1: f(**a if b else c)
    l2: f(*a or b)
    l4: {**(a or b)}
    l5: f'{x:{"{"}}'
    l6: f'{x:{{}}}' if 0 else 1
    l7: f'{(yield_)}'
    l8: a[b][c](d)(e).f
    l9: (lambda: (yield 1))
    m0: (lambda: (yield))
    m1: (lambda: (yield from x))
    m2: (lambda: (x := 1))
for k, v in C.__annotations__.items(): print(k, v)
def f(a:int|  None=1, *b:*Ts, c:"s"='x', **d:dict[str,int])->tuple[()]: pass
print(f.__annotations__)
async def g(): 
    def h(a: x  +  y): pass
    return h.__annotations__
try: g().send(None)
except StopIteration as e: print(e.value)
z: int   = 5
(w): int = 3
print(__annotations__)
def bad(text):
    try: exec("from __future__ import annotations\n" + text)
    except SyntaxError as e: print(e)
bad("x: (yield)"); bad("x: (y := 1)"); bad("def f(a: await b): pass"); bad("x: [(y := 1)]")
exec("from __future__ import annotations\nclass D:\n  b: lambda **k: 1\n  c: lambda *, d=1: d\n  d: lambda *, d=1, **e: d\nprint(D.__annotations__)")
import ast
tree = ast.parse("from __future__ import annotations\nx: a  |  f'{b}{1:2}' | (1, 2.0, 'c')")
exec(compile(tree, "t", "exec"), space := {})
print(space["__annotations__"])
