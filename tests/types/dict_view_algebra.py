# keys(), values(), items(): views, their algebra and iterators; mappingproxy.
def attempt(label, function):
    try:
        print(label, function())
    except Exception as error:
        print(label, type(error).__name__, error)

d = {"a": 1, "b": 2}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i))
d["c"] = 3
print(k, v, i, list(k), list(v), list(i))
print("a" in k, "z" in k, 2 in v, 9 in v, ("a", 1) in i, ("a", 2) in i, "a" in i, ("z", 1) in i, (1, 2, 3) in i)
attempt("in", lambda: [] in k)
attempt("in", lambda: ([], 1) in i)
print(list(reversed(k)), list(reversed(v)), list(reversed(i)))
print(sorted(k & ["a", "z"]), sorted(k | {"z"}), sorted(k - {"a"}), sorted(k ^ {"a", "z"}))
print(sorted(["a", "z"] & k), sorted({"z"} | k), sorted({"a", "z"} - k), sorted({"a", "z"} ^ k))
print(sorted(i & [("a", 1), ("b", 9)]), sorted(i - [("a", 1)]), sorted(i | [("q", 0)]), sorted(i ^ [("a", 1)]))
print(type(k & k), type(k | []), type(i - i), k.isdisjoint("xyz"), k.isdisjoint("abc"), i.isdisjoint([]))
attempt("or", lambda: k | 5)
attempt("add", lambda: k + k)
attempt("values and", lambda: v & v)
print(k == {"a", "b", "c"}, k == ["a", "b", "c"], k < {"a", "b", "c", "d"}, k <= k, k > {"a"}, k >= {"z"}, k != set())
print(i == {("a", 1), ("b", 2), ("c", 3)}, i == dict(d).items(), k == dict(d).keys(), v == v, v == dict(d).values())
attempt("order", lambda: k < ["a"])
attempt("hash", lambda: hash(k))
print(k.mapping, k.mapping["a"], type(k.mapping).__name__, v.mapping == d, i.mapping)

def assign():
    k.mapping["a"] = 2

attempt("read-only", assign)
print({}.keys(), {}.values(), {}.items(), bool({}.keys()), bool(k))
r = {}
r["v"] = r.values()
print(r)

for change in ("add", "delete", "both"):
    d = dict.fromkeys(range(5))
    try:
        for n, key in enumerate(d):
            if change != "delete" and n == 1:
                d["new"] = 1
            if change != "add" and n == 1:
                del d[4]
        print(change, "finished", list(d))
    except RuntimeError as error:
        print(change, error, list(d))
for view in ("keys", "values", "items"):
    d = {1: 2, 3: 4}
    it = iter(getattr(d, view)())
    print(next(it), it.__length_hint__())
    d[5] = 6
    attempt(view, lambda: next(it))
    attempt(view, lambda: next(it))
    rit = reversed(getattr(d, view)())
    print(next(rit), list(rit))
d = {1: 2, 3: 4}
for key in d:
    d[key] = "changed"
print(d)
it = iter({})
print(list(it), list(it), type(it).__name__)
print([type(iter(x)).__name__ for x in ({}, {}.values(), {}.items())])
print([type(reversed(x)).__name__ for x in ({}, {}.values(), {}.items())])

proxy = type.__dict__["__dict__"].__get__(int)
print(type(proxy).__name__, "bit_length" in proxy, proxy.get("nothing", 5))
Proxy = type(proxy)
base = {"a": 1}
p = Proxy(base)
base["b"] = 2
print(p, len(p), list(p), p["b"], p.get("z"), "a" in p, sorted(p.keys()), list(p.values()), list(p.items()))
print(p | {"c": 3}, {"c": 3} | p, p == {"a": 1, "b": 2}, p.copy(), list(reversed(p)), str(p))
attempt("proxy", lambda: p["z"])
attempt("proxy", lambda: Proxy(5))
attempt("proxy", lambda: Proxy([]))
attempt("proxy", lambda: hash(p))
attempt("proxy", lambda: p.pop("a"))

def extend():
    global p
    p |= {}

attempt("proxy", extend)

# isdisjoint takes the items from what is smaller, if the other is a set or a view
for other in {1, 2}, frozenset({1, 2}), [1, 2], {1: 2, 3: 4}.items(), {(1, 2)}:
    try:
        print({1: [3]}.items().isdisjoint(other))
    except TypeError as error:
        print(error)
