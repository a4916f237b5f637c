# dict: every method.
d = {"a": 1, "b": 2}
print(d["a"], d.get("a"), d.get("z"), d.get("z", 0), "a" in d, "z" not in d, len(d), list(d), d == {"b": 2, "a": 1})
d["c"] = 3
d["a"] = 10
print(d, d.setdefault("a", 5), d.setdefault("d", 4), d.setdefault("e"), d)
print(d.pop("e"), d.pop("zz", "default"), d.popitem(), d)
d.update({"x": 1}, y=2)
d.update([("z", 3), ["w", 4]])
d.update(q=5)
print(d)
del d["x"]
print(list(d.keys()), list(d.values()), list(d.items()), list(reversed(d)))
e = d.copy()
e.clear()
print(e, len(d), dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), dict(a=1), dict([(1, 2)]), dict({"k": "v"}, z=1), dict(zip("ab", [1, 2])), dict())
print({"a": 1} | {"b": 2, "a": 3}, {1: 2} | {}, {**{"a": 1}, "b": 2})
f = {"a": 1}
f |= {"b": 2}
f |= [("c", 3)]
print(f, {1: "a", 1.0: "b", True: "c"}, {(): 1}[()], {None: 1}[None], {"k": {"n": 1}}["k"]["n"])
print(repr({1: "a", "b": [1], (1,): {}}), str({}), bool({}), {"a": 1} != {"a": 2}, {1: 2} == {1: 2.0}, {"a": 1}.__contains__("a"))
for k, v in {"x": 1, "y": 2}.items():
    print(k, v)
print([k for k in d], {v: k for k, v in f.items()}, sorted(f, reverse=True), max(f), min(f.values()), sum(f.values()))
order = {}
for key in "zxcvb":
    order[key] = 1
del order["c"]
order["c"] = 2
order["z"] = 9
print(order)
for action in (lambda: {}["k"], lambda: {}[(1, 2)], lambda: {[]: 1}, lambda: {}.pop("k"), lambda: {}.popitem(), lambda: {}.__delitem__("k"), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(5), lambda: {} + {}, lambda: {} < {}, lambda: hash({}), lambda: {}.update(5), lambda: {}.update([1]),
               lambda: {1: 2} | [1], lambda: dict.fromkeys(5), lambda: {}.get(), lambda: {}.get([]), lambda: [] in {}, lambda: dict(1, 2), lambda: {}.nope, lambda: {}.setdefault([], 1), lambda: dict([("a",)]), lambda: dict(["abc"]), lambda: next(reversed({}))):
    try:
        print(action())
    except (KeyError, TypeError, ValueError, AttributeError, StopIteration) as error:
        print(type(error).__name__, error)
big = {i: i * i for i in range(1000)}
for i in range(0, 1000, 2):
    del big[i]
for i in range(1000, 1200):
    big[i] = 0
print(len(big), big[999], list(big)[:3], list(big)[-1], sum(big), 500 in big, 501 in big)


class Missing(dict):
    def __missing__(self, key):
        return ("missing", key)


print(Missing(a=1)["a"], Missing()["q"], Missing().get("q"))
