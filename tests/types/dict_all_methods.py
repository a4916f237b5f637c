# Every method of dict, and its errors.
def attempt(label, function):
    try:
        print(label, function())
    except Exception as error:
        print(label, type(error).__name__, error)

print({}, dict(), dict(a=1, b=2), dict([(1, 2), (3, 4)]), dict({"x": 1}, y=2), dict(["ab", "cd"]))
attempt("dict", lambda: dict(1))
attempt("dict", lambda: dict(1, 2))
attempt("dict", lambda: dict([1]))
attempt("dict", lambda: dict([(1, 2), 3]))
attempt("dict", lambda: dict([(1, 2, 3)]))
attempt("dict", lambda: dict(["abc"]))
attempt("dict", lambda: dict([([], 1)]))
d = {"a": 1, "b": 2, "c": 3}
print(d["a"], d.get("a"), d.get("z"), d.get("z", 0), "a" in d, "z" in d, len(d))
attempt("missing", lambda: d["z"])
attempt("missing", lambda: d[1, 2])
attempt("unhashable", lambda: d[[]])
attempt("unhashable", lambda: d.get({}))
attempt("unhashable", lambda: [] in d)
attempt("get", lambda: d.get())
attempt("get", lambda: d.get(1, 2, 3))
print(d.pop("a"), d.pop("a", "none"), d)
attempt("pop", lambda: d.pop("a"))
attempt("pop", lambda: d.pop())
attempt("pop", lambda: d.pop([]))
print(d.popitem(), d.popitem(), d)
attempt("popitem", lambda: d.popitem())
print(d.setdefault("k"), d.setdefault("k", 5), d.setdefault("l", []), d)
d.setdefault("l").append(1)
print(d)
attempt("setdefault", lambda: d.setdefault())
attempt("setdefault", lambda: d.setdefault([]))
print(d.update({"m": 1}), d.update([("n", 2)]), d.update(o=3), d.update({"m": 9}, p=4), d.update(), d)
attempt("update", lambda: d.update(5))
attempt("update", lambda: d.update([5]))
attempt("update", lambda: d.update([(1,)]))
attempt("update", lambda: d.update({}, {}))
print(dict.fromkeys("abc"), dict.fromkeys([1, 2], 0), dict.fromkeys([]), {}.fromkeys((1,)))
attempt("fromkeys", lambda: dict.fromkeys())
attempt("fromkeys", lambda: dict.fromkeys(5))
attempt("fromkeys", lambda: dict.fromkeys([[]]))
e = d.copy()
e["new"] = 1
print("new" in d, "new" in e, e is d, e == d, d == dict(d))
print(d.clear(), d, e)
attempt("clear", lambda: d.clear(1))
attempt("keys", lambda: d.keys(1))

def delete(key):
    del e[key]

attempt("delete", lambda: delete("new"))
attempt("delete", lambda: delete("new"))
attempt("delete", lambda: delete([]))

class Mapping:
    def keys(self):
        return ["x", "y"]
    def __getitem__(self, key):
        return key * 2

print(dict(Mapping()), {**Mapping()})
d.update(Mapping())
print(d)

class Default(dict):
    def __missing__(self, key):
        return "missing " + str(key)

m = Default(a=1)
print(m["a"], m["b"], m[3], m.get("b"), "b" in m, m, type(m.copy()), type(m | {}), Default.fromkeys("ab"))
m.attribute = 5
print(m.attribute, m == {"a": 1}, isinstance(m, dict), len(m), list(m))

class Bad(dict):
    def __missing__(self, key):
        raise LookupError("really missing")

attempt("bad", lambda: Bad()[1])
print({"a": 1} | {"b": 2}, {"a": 1} | {"a": 2}, {} | {})
x = {"a": 1}
y = x
y |= {"b": 2}
y |= [("c", 3)]
print(x, x is y)
attempt("or", lambda: {} | [])
attempt("or", lambda: {} | None)
attempt("add", lambda: {} + {})
attempt("order", lambda: {} < {})
attempt("hash", lambda: hash({}))
print({"a": 1} == {"a": 1.0}, {"a": 1} == {"a": 2}, {} == [], {1: 2} != {1: 2}, {1: 2, 3: 4} == {3: 4, 1: 2})
print(list(reversed({"a": 1, "b": 2})), sorted({"b": 1, "a": 2}), max({1: 9, 5: 0}))
r = {}
r["self"] = r
print(r, {"list": [r]})
print({1: "int", 1.0: "float", True: "bool"}, {0: 1, False: 2, 0.0: 3})
print({None: 1, "": 2, (): 3, 0: 4, "a": 5, b"a": 6, 1.5: 7})
print({}.__len__(), {1: 2}.__contains__(1), {1: 2}.__getitem__(1), {}.__repr__())

def keywords(**k):
    return k

print(keywords(**{"a": 1}, **{"b": 2}), {**{"a": 1}, "a": 2, **{"a": 3}})
attempt("keywords", lambda: keywords(**{"a": 1}, **{"a": 2}))
attempt("keywords", lambda: keywords(a=1, **{"a": 2}))
attempt("keywords", lambda: keywords(**5))
attempt("keywords", lambda: keywords(**{1: 2}))
attempt("unpack", lambda: {**5})
