# dict views: live, set operations, iteration rules.
d = {"a": 1, "b": 2, "c": 3}
keys, values, items = d.keys(), d.values(), d.items()
print(keys, values, items, len(keys), len(values), len(items))
d["d"] = 4
print(list(keys), list(values), list(items))
print("a" in keys, 2 in values, ("a", 1) in items, ("a", 2) in items, "a" in items)
print(sorted(keys & {"a", "z"}), sorted(keys | ["q"]), sorted(keys - {"a"}), sorted(keys ^ {"a", "n"}), sorted(items & {("a", 1)}), sorted({"a", "x"} - keys))
print(keys == {"a", "b", "c", "d"}, keys <= {"a", "b", "c", "d", "e"}, keys > {"a"}, keys.isdisjoint({"z"}), items == dict(d).items(), values == d.values())
print(list(reversed(keys)), list(reversed(values)), list(reversed(items)), type(keys).__name__, keys.mapping["a"])
print({}.keys(), {}.values(), {}.items(), bool({}.keys()), repr({1: {}}.items()))
it = iter(d)
next(it)
d["e"] = 5
try:
    next(it)
except RuntimeError as error:
    print(error)
it = iter(d.items())
next(it)
del d["e"]
try:
    next(it)
except RuntimeError as error:
    print(error)
it = iter(d)
next(it)
d["a"] = 100
print(next(it), list(it))
it = iter(d)
del d["d"]
d["new"] = 0
print(len(d))
try:
    print(next(it))
except RuntimeError as error:
    print(error)
for action in (lambda: keys[0], lambda: values & values, lambda: keys + keys, lambda: hash(keys), lambda: keys < 5, lambda: keys | 5, lambda: keys.add(1)):
    try:
        print(action())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
print([k + str(v) for k, v in items], dict(items), max(values), sum(values), sorted(values, reverse=True), set(keys) == set(d))
for key in list(d):
    if d[key] > 2:
        del d[key]
print(d)
