# Dijkstra, queens, Huffman, union-find, tries, life, sieves; ends by a KeyError
# exit: 1
import heapq, math, itertools, collections, bisect, random, functools, string
def dijkstra(g, s):
    d = {s: 0}; prev = {}; q = [(0, s)]
    while q:
        c, u = heapq.heappop(q)
        if c > d[u]: continue
        for v, w in g[u].items():
            if (n := c + w) < d.get(v, math.inf):
                d[v] = n; prev[v] = u; heapq.heappush(q, (n, v))
    return d, prev
g = {"A": {"B": 7, "C": 3}, "B": {"D": 2}, "C": {"B": 1, "D": 8}, "D": {}, "E": {"A": 1}}
d, p = dijkstra(g, "A"); print(d, p)
def bfs(grid):
    h, w = len(grid), len(grid[0])
    S, = [(r, c) for r in range(h) for c in range(w) if grid[r][c] == "S"]
    q = collections.deque([(S, 0)]); seen = {S}
    while q:
        (r, c), n = q.popleft()
        if grid[r][c] == "E": return n
        for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            x = r + dr, c + dc
            if 0 <= x[0] < h and 0 <= x[1] < w and grid[x[0]][x[1]] != "#" and x not in seen: seen.add(x); q.append((x, n + 1))
print(bfs(["S.#.", ".##.", "...E"]))
def queens(n):
    def go(r, cols, d1, d2):
        if r == n: yield []; return
        for c in range(n):
            if c not in cols and r - c not in d1 and r + c not in d2:
                for rest in go(r + 1, cols | {c}, d1 | {r - c}, d2 | {r + c}): yield [c, *rest]
    return go(0, frozenset(), frozenset(), frozenset())
print(sum(1 for _ in queens(6)), next(queens(8)))
def huffman(t):
    h = [[f, [c, ""]] for c, f in sorted(collections.Counter(t).items())]; heapq.heapify(h)
    while len(h) > 1:
        a, b = heapq.heappop(h), heapq.heappop(h)
        for x in a[1:]: x[1] = "0" + x[1]
        for x in b[1:]: x[1] = "1" + x[1]
        heapq.heappush(h, [a[0] + b[0], *a[1:], *b[1:]])
    return dict(sorted(h[0][1:], key=lambda p: (len(p[1]), p)))
print(huffman("mississippi river"))
class UF:
    def __init__(s, n): s.p = list(range(n)); s.r = [0] * n
    def find(s, x):
        while s.p[x] != x: s.p[x] = s.p[s.p[x]]; x = s.p[x]
        return x
    def union(s, a, b):
        a, b = s.find(a), s.find(b)
        if a == b: return False
        if s.r[a] < s.r[b]: a, b = b, a
        s.p[b] = a; s.r[a] += s.r[a] == s.r[b]; return True
u = UF(6); print([u.union(*e) for e in [(0, 1), (1, 2), (0, 2), (4, 5)]], len({u.find(i) for i in range(6)}))
@functools.cache
def lcs(a, b):
    if not a or not b: return ""
    if a[-1] == b[-1]: return lcs(a[:-1], b[:-1]) + a[-1]
    return max(lcs(a[:-1], b), lcs(a, b[:-1]), key=len)
print(lcs("AGGTABQX", "GXTXAYBX"))
def knap(items, W):
    best = [0] * (W + 1)
    for v, w in items:
        for c in range(W, w - 1, -1): best[c] = max(best[c], best[c - w] + v)
    return best[W]
print(knap([(60, 10), (100, 20), (120, 30)], 50))
def sieve(n):
    s = bytearray([1]) * (n + 1); s[:2] = b"\0\0"
    for i in range(2, math.isqrt(n) + 1):
        if s[i]: s[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return list(itertools.compress(range(n + 1), s))
print(sieve(60), math.comb(40, 20), math.factorial(30), pow(3, -1, 11), math.gcd(84, 36), math.lcm(4, 6))
class Trie(dict):
    def add(self, w):
        t = self
        for c in w: t = t.setdefault(c, Trie())
        t["$"] = True
    def words(self, pre=""):
        for c, t in sorted(self.items()):
            if c == "$": yield pre
            else: yield from t.words(pre + c)
t = Trie(); [t.add(w) for w in "tea ten to in inn".split()]; print(list(t.words()), t)
random.seed(42); xs = [random.randint(0, 99) for _ in range(8)]; print(xs, random.choice("abc"), random.sample(range(100), 3), random.random(), random.gauss(0, 1))
random.shuffle(xs); print(xs, bisect.bisect(sorted(xs), 50), random.choices("xyz", [1, 2, 3], k=5), random.uniform(1, 2))
def roman(n):
    out = ""
    for v, s in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split()):
        q, n = divmod(n, v); out += s * q
    return out
print([roman(n) for n in (4, 1994, 3999)])
caesar = lambda s, k: s.translate(str.maketrans(string.ascii_lowercase, string.ascii_lowercase[k:] + string.ascii_lowercase[:k]))
print(caesar("hello, world", 3), caesar(caesar("hello", 3), 23))
life = {(1, 0), (1, 1), (1, 2)}
def step(l):
    n = collections.Counter((x + i, y + j) for x, y in l for i in (-1, 0, 1) for j in (-1, 0, 1) if i or j)
    return {c for c, k in n.items() if k == 3 or k == 2 and c in l}
print(sorted(step(life)), step(step(life)) == life)
def perm(s): return [s] if len(s) < 2 else [a + p for i, a in enumerate(s) for p in perm(s[:i] + s[i+1:])]
print(perm("abc"), list(map("".join, itertools.permutations("abc", 2))))
print(bin(0b1011 & -0b1011), (255).bit_count(), (1000).bit_length(), ~5, -7 // 2, -7 % 3, 7 >> 1, hex(0xff ^ 0x0f), int("zz", 36), f"{10:08b}", f"{255:#x}", f"{1e6:,.0f}")
dijkstra(g, "Z")
