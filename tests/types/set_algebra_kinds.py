# Sets of str, of int and of anything, with each other, dicts and key views.
words = [f"w{i}" for i in range(40)]
groups = {
    "none": set(),
    "ints": set(range(0, 60, 2)),
    "more": set(range(0, 90, 3)),
    "words": set(words[:25]),
    "tail": frozenset(words[20:]),
    "mixed": {1, "w1", 2.0, (3,), None, *words[5:9], *range(10)},
    "floats": {float(i) for i in range(20)},
}
for name, a in groups.items():
    for other, b in groups.items():
        results = [a & b, a | b, a - b, a ^ b]
        print(name, other, [len(r) for r in results], type(results[0]).__name__,
              a <= b, a < b, a >= b, a.isdisjoint(b), a == b)
        for x in a | b:
            assert (x in results[0]) == (x in a and x in b)
            assert (x in results[2]) == (x in a and x not in b)
            assert (x in results[3]) == ((x in a) != (x in b))
        as_dict = dict.fromkeys(b)
        assert a.difference(as_dict) == results[2] == set(a) - as_dict.keys()
        assert a.intersection(as_dict) == results[0] == a.intersection(list(b))
        for result in results:  # still good for changes
            grown = set(result)
            grown.add("new")
            grown.discard("new")
            assert grown == result

# From lists and tuples: few of many, none, changing while they are read.
print(len(set([7] * 1000)), len(set(tuple(range(1000)))), set([]), len({*words, *words}))
s = set([5] * 500)
s.update(["a", "b", "c", "d"], (1, 2, 5))
print(sorted(map(str, s)))


class Eager:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        if len(items) < 12:
            items.append(Eager(len(items)))
        return self.n

    def __eq__(self, other):
        return self.n == other.n


items = [Eager(i) for i in range(5)]
print(len(set(items)), len(items))
try:
    set([[], 1, 2, 3, 4])
except TypeError as e:
    print(e)

# items() uses a pair again only where nobody holds it.
d = {i: str(i) for i in range(6)}
kept = []
for pair in d.items():
    kept.append(pair) if pair[0] % 2 else None
print(kept, list(d.items()), [k for k, v in d.items() if v == "3"])
it = iter(d.items())
first = next(it)
second = next(it)
del first
print(second, next(it), next(it), second)
for key, value in d.items():
    d[key] = value * 2
print(d)

# fromkeys: many, few of many, none.
print(len(dict.fromkeys(range(5))), len(dict.fromkeys([1] * 900 + ["a"])), dict.fromkeys([]),
      dict.fromkeys(()), dict.fromkeys(frozenset("a"), 2), len(dict.fromkeys(list(range(1000)))))
print([-x for x in (2**63, -2**63, 2**64, -2**64, 2**200, -2**200 + 1)])
