# *args and **kwargs: forwarding, mutation, merging, mappings that are not dicts.
def show(*args, **kwargs):
    return args, kwargs


def forward(*args, **kwargs):
    return show(*args, **kwargs)


print(forward(), forward(1, 2), forward(a=1), forward(1, *[2, 3], b=4, **{"c": 5}))
args = [1, 2]
got, _ = show(*args)
args.append(3)
print(got, type(got).__name__)
options = {"k": 1}
_, kwargs = show(**options)
kwargs["k"] = 2
print(options, kwargs)


class Mapping:
    def keys(self):
        return ["x", "y"]

    def __getitem__(self, key):
        return key * 2


print(show(**Mapping()), {**{"a": 1}} | dict(**Mapping()))


def fixed(a, b=2, *, c=3):
    return a, b, c


print(fixed(*[1]), fixed(*(1, 5)), fixed(**{"a": 1, "c": 9}), fixed(1, **{"b": 8}), fixed(*"xy"))
print((lambda *a: sum(a))(*range(50)), (lambda **k: len(k))(**{f"k{i}": i for i in range(50)}), max(*[1, 5, 3]))


def swap(a, b):
    return b, a


pair = (1, 2)
for _ in range(3):
    pair = swap(*pair)
print(pair, [swap(*p) for p in [(1, 2), "ab"]], list(map(lambda p: swap(*p), [(3, 4)])))
print(show(*(), **{}), show(*[], *[1], *(), **{}, **{"z": 0}), show(*{"k": 1}, *{2}))
for bad in (lambda: show(*None), lambda: show(**None), lambda: show(**{1: 2}), lambda: fixed(*[1, 2, 3]), lambda: fixed(1, **{"a": 2}), lambda: show(k=1, **{"k": 2}), lambda: fixed(), lambda: show(**[("a", 1)]), lambda: fixed(**{"zz": 1, "a": 1}), lambda: show(*5)):
    try:
        print(bad())
    except TypeError as error:
        print(error)
