# Puzzles: sudoku, knight's tour, matrices, ciphers, sorts, an LRU cache; ends by an IndexError
# exit: 1
from collections import OrderedDict, deque
import math, random
def solve(g):
    for i, c in enumerate(g):
        if c == "0":
            r, q = divmod(i, 9)
            used = {g[r*9+k] for k in range(9)} | {g[k*9+q] for k in range(9)} | {g[(r//3*3+a)*9 + q//3*3+b] for a in range(3) for b in range(3)}
            for d in "123456789":
                if d not in used:
                    if s := solve(g[:i] + d + g[i+1:]): return s
            return None
    return g
print(solve("530070000600195000098000060800060003400803001700020006060000280000419005000080079"))
def tour(n, pos=(0, 0)):
    b = [[-1] * n for _ in range(n)]; mv = [(1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2)]
    def free(r, c): return [(r + a, c + d) for a, d in mv if 0 <= r + a < n and 0 <= c + d < n and b[r + a][c + d] < 0]
    r, c = pos
    for k in range(n * n):
        b[r][c] = k
        if k < n * n - 1: r, c = min(free(r, c), key=lambda p: (len(free(*p)), p))
    return b
for row in tour(5): print(" ".join(f"{x:>2}" for x in row))
class Matrix:
    def __init__(s, rows): s.r = [list(map(float, x)) for x in rows]
    def __matmul__(s, o): return Matrix([[sum(a * b for a, b in zip(x, y)) for y in zip(*o.r)] for x in s.r])
    def __eq__(s, o): return s.r == o.r
    def T(s): return Matrix(zip(*s.r))
    def det(s):
        m = [x[:] for x in s.r]; d = 1
        for i in range(len(m)):
            p = max(range(i, len(m)), key=lambda k: abs(m[k][i]))
            if m[p][i] == 0: return 0.0
            if p != i: m[i], m[p] = m[p], m[i]; d = -d
            d *= m[i][i]
            for j in range(i + 1, len(m)):
                f = m[j][i] / m[i][i]; m[j] = [a - f * b for a, b in zip(m[j], m[i])]
        return d
    def __repr__(s): return "Matrix(" + ", ".join(map(str, s.r)) + ")"
A = Matrix([[2, 1], [5, 3]]); print(A @ A.T(), A.det(), Matrix([[1, 2], [2, 4]]).det(), A == Matrix([[2, 1], [5, 3]]))
def vig(t, k, d=1): return "".join(chr((ord(c) - 65 + d * (ord(k[i % len(k)]) - 65)) % 26 + 65) for i, c in enumerate(t))
print(vig("ATTACKATDAWN", "LEMON"), vig(vig("HELLO", "KEY"), "KEY", -1))
def quick(a): return a if len(a) < 2 else quick([x for x in a[1:] if x < a[0]]) + [a[0]] + quick([x for x in a[1:] if x >= a[0]])
def merge(a):
    if len(a) < 2: return a
    m = len(a) // 2; l, r = merge(a[:m]), merge(a[m:]); o = []
    while l and r: o.append((l if l[0] <= r[0] else r).pop(0))
    return o + l + r
random.seed("prop")
for _ in range(50):
    xs = [random.randrange(-50, 50) for _ in range(random.randrange(20))]
    assert quick(xs) == merge(xs) == sorted(xs), xs
class LRU:
    def __init__(s, n): s.n, s.d = n, OrderedDict()
    def get(s, k):
        if k not in s.d: return -1
        s.d.move_to_end(k); return s.d[k]
    def put(s, k, v):
        s.d[k] = v; s.d.move_to_end(k)
        if len(s.d) > s.n: print("evict", s.d.popitem(last=False))
l = LRU(2); l.put(1, 1); l.put(2, 2); l.get(1); l.put(3, 3); print(l.get(2), l.d)
class LL:
    class N:
        __slots__ = "v", "n"
        def __init__(s, v, n=None): s.v, s.n = v, n
    def __init__(s, xs=()):
        s.h = None
        for x in reversed(list(xs)): s.h = s.N(x, s.h)
    def __iter__(s):
        n = s.h
        while n: yield n.v; n = n.n
    def rev(s):
        p, c = None, s.h
        while c: c.n, p, c = p, c, c.n
        s.h = p; return s
    def __repr__(s): return " -> ".join(map(repr, s)) or "empty"
print(LL("abc").rev(), LL(), len(list(LL(range(5)))))
print(str(math.factorial(100))[:20], 2**200, pow(7, 10**18, 10**9 + 7), math.isqrt(10**40), (10**50 + 1) // 7 % 1000, hash(2**61 - 1), int("9" * 30) * -1)
def isprime(n): return n > 1 and all(n % i for i in range(2, math.isqrt(n) + 1))
print([p for p in range(50) if isprime(p)], math.prod([1.5, 2]), [bin(i ^ i >> 1)[2:].zfill(3) for i in range(8)])
def hanoi(n, a="A", b="B", c="C"):
    if n: yield from hanoi(n - 1, a, c, b); yield f"{a}->{c}"; yield from hanoi(n - 1, b, a, c)
print(*hanoi(3)); print("\n".join("".join("*" if (x & y) == 0 else " " for x in range(8)).rstrip() for y in range(8)))
def collatz(n):
    while n != 1: yield n; n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1
print(max((len(list(collatz(i))), i) for i in range(1, 200)))
words = "the cat the dog a cat".split(); d = {}
for w in words: d[w] = d.get(w, 0) + 1
for w, c in sorted(d.items(), key=lambda t: (-t[1], t[0])): print(f"{w:<5}{'#' * c:.<10}{c:03d}")
def deep(n): return deep(n + 1)
try: deep(0)
except RecursionError as e: print(e)
[1, 2][5]
