# operators and conversions in Python, and wrong answers of them
def tr(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
class V:
    def __init__(s, v): s.v = v
    def __add__(s, o): return f'{s.v}+{o}' if o != 0 else NotImplemented
    def __radd__(s, o): return f'r{o}+{s.v}'
    def __iadd__(s, o): s.v += o; return s
    def __eq__(s, o): return isinstance(o, V) and s.v == o.v
    def __lt__(s, o): return s.v < o.v
    def __bool__(s): return s.v > 0
    def __len__(s): return s.v
    def __getitem__(s, k): return k
    def __contains__(s, k): return k == s.v
    def __neg__(s): return V(-s.v)
    def __index__(s): return s.v
    def __format__(s, spec): return f'V<{spec}>'
    def __repr__(s): return f'V({s.v})'
    def __call__(s, *a): return a
    def __enter__(s): return s
    def __exit__(s, *a): return True
    def __matmul__(s, o): return 'mm'
    def __rpow__(s, o, m=None): return ('rpow', o, m)
    def __divmod__(s, o): return 'dm'
    def __round__(s, n=None): return ('round', n)
    def __trunc__(s): return 3
    def __int__(s): return 4
    def __float__(s): return 1.5
    def __complex__(s): return 2j
    def __bytes__(s): return b'bb'
    def __reversed__(s): return 'rev'
    def __length_hint__(s): return 3
v = V(3)
print(v + 1, 1 + v, v[1:2], v[...], v[1, 2], 3 in v, -v, [0,1,2,3,4][v], f'{v:abc}', v(1, 2), v @ 1, 2 ** v, divmod(v, 1), round(v), round(v, 2), int(v), float(v), complex(v), bytes(v), reversed(v), hex(v), sorted([V(2), V(1)]), min(V(2), V(1)), max(V(2), V(1)))
v += 2; print(v)
tr(lambda: v + 0); tr(lambda: hash(v)); tr(lambda: v - 1); tr(lambda: 1 - v); tr(lambda: v > 1); tr(lambda: v >= V(1)); tr(lambda: ~v); tr(lambda: v * 2); tr(lambda: v // 2); tr(lambda: pow(v, 2)); tr(lambda: v << 1)
with v: 1 / 0
class R:
    def __len__(s): return -1
    def __bool__(s): return 5
    def __str__(s): return 5
    def __repr__(s): return 5
    def __hash__(s): return 'a'
    def __index__(s): return 'a'
    def __int__(s): return 'a'
    def __float__(s): return 'a'
    def __iter__(s): return 5
    def __contains__(s, x): return 'yes'
    def __format__(s, x): return 5
    def __bytes__(s): return 5
    def __complex__(s): return 5
    def __dir__(s): return 5
    def __instancecheck__(s, o): return 'x'
    def __length_hint__(s): return 'a'
    def __getitem__(s, i): raise IndexError
    def __enter__(s): return s
    def __reversed__(s): return 3
    def __sizeof__(s): return 'a'
r = R()
import operator, sys
for f in (lambda: len(r), lambda: bool(r), lambda: str(r), lambda: repr(r), lambda: hash(r), lambda: [1][r], lambda: int(r), lambda: float(r), lambda: iter(r), lambda: 1 in r, lambda: format(r), lambda: bytes(r), lambda: complex(r), lambda: dir(r), lambda: isinstance(1, r), lambda: operator.length_hint(r), lambda: list(r), lambda: f'{r}', lambda: '%s' % r, lambda: print(r), lambda: range(r), lambda: reversed(r), lambda: operator.index(r), lambda: 'a' * r, lambda: {r: 1}): tr(f)
def w():
    with r: pass
tr(w)
def w():
    with 3: pass
tr(w)
class L1:
    def __len__(s): return 1.5
class L2:
    def __len__(s): return 1 << 70
tr(lambda: len(L1())); tr(lambda: len(L2())); tr(lambda: bool(L1()))
class It:
    def __iter__(s): return s
class It2:
    def __next__(s): return 1
tr(lambda: iter(It())); tr(lambda: iter(It2())); tr(lambda: next(It2())); tr(lambda: list(It2()))
class Eq:
    def __eq__(s, o): raise ValueError('eq')
tr(lambda: Eq() == 1); tr(lambda: 1 == Eq()); tr(lambda: Eq() in [1]); tr(lambda: [1].index(Eq())); tr(lambda: hash(Eq()))
class H0:
    __hash__ = None
tr(lambda: {H0()}); tr(lambda: hash(H0())); tr(lambda: {H0(): 1})
class Sub(int):
    def __add__(s, o): return 'sub'
    def __radd__(s, o): return 'rsub'
print(Sub(1) + 1, 1 + Sub(1), Sub(1) * 2, type(Sub(1) * 1), Sub(3), repr(Sub(3)))
class MyList(list):
    def __getitem__(s, i): return 'x'
    def __len__(s): return 99
m = MyList([1,2]); print(m[0], len(m), list(m), m, [*m], m == [1,2], bool(m))
class MyDict(dict):
    def __missing__(s, k): return k * 2
print(MyDict()[3], MyDict(a=1), MyDict().get(3), {**MyDict(a=1)}, '%(z)s' % MyDict(), '{z}'.format_map(MyDict()))
class MyStr(str):
    def __str__(s): return 'str!'
    def __format__(s, f): return 'fmt!'
print(MyStr('a'), str(MyStr('a')), f'{MyStr("a")}', '%s' % MyStr('a'), MyStr('a') + 'b', type(MyStr('a') + 'b'), 'x'.join([MyStr('q')]))
class MyExc(Exception):
    def __init__(s, a, b): super().__init__(a); s.b = b
    def __str__(s): return f'my {s.b}'
try: raise MyExc(1, 2)
except MyExc as e: print(e, repr(e), e.args)
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
print(T(1, 2), T(1) + (2,), type(T(1)[:1]), T(1, 2) == (1, 2), hash(T(1)) == hash((1,)))
class F(float): pass
print(F(1.5), F(1.5) + 1, repr(F('nan')), F.fromhex('0x1p1'), type(F.fromhex('0x1p1')))
class B(bytes): pass
print(B(b'a'), B(b'a') + b'c', B.fromhex('41'), type(B.fromhex('41')))
class FS(frozenset): pass
print(FS([1]), FS([1]) | {2}, type(FS([1]) | {2}), FS([1]).copy())
class Reflected:
    def __rpow__(s, o, m=None): return 'rpow'
class Straight:
    def __pow__(s, o, m=None): return 'pow'
class Neither:
    __rpow__ = None
for a, b in (Reflected(), 2), (2, Reflected()), (Straight(), Reflected()), (Reflected(), Straight()), (Neither(), 2), (2, Neither()):
    for args in (a, b), (a, b, 3), (3, a, b):
        try: print(pow(*args))
        except Exception as e: print(type(e).__name__, e)
