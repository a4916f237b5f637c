# itertools: product, permutations, combinations, groupby.
from itertools import combinations, combinations_with_replacement, groupby, permutations, product

print(list(product("ab", [1, 2])), list(product("ab", repeat=2)), list(product()), list(product([])), list(product("a", [])), list(product([1], repeat=0)))
print(list(permutations("abc")), list(permutations("abc", 2)), list(permutations([])), list(permutations("ab", 3)), list(permutations("ab", 0)))
print(list(combinations("abcd", 2)), list(combinations([1, 2], 3)), list(combinations([1, 2], 0)), list(combinations(range(4), 3)))
print(list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement([], 1)), list(combinations_with_replacement("a", 3)))
print(len(list(permutations(range(6)))), len(list(combinations(range(12), 6))), len(list(product(range(5), repeat=4))), sum(a * b for a, b in product(range(4), range(5))))
for key, group in groupby("aaabbca"):
    print(key, list(group), end=" ")
print()
for key, group in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2):
    print(key, list(group), end=" ")
print()
groups = [(k, len(list(g))) for k, g in groupby(sorted("mississippi"))]
print(groups, list(groupby([])))
it = groupby("aabb")
k1, g1 = next(it)
k2, g2 = next(it)
print(k1, k2, list(g1), list(g2))
keys = [k for k, _ in groupby([None, None, 0, 0.0, False, ""])]
print(keys)
it = groupby("aab", key=str.upper)
k, g = next(it)
print(k, next(g), next(it)[0], list(g))
for action in (lambda: permutations(5), lambda: permutations("a", -1), lambda: combinations("a"), lambda: combinations("a", -1), lambda: product(5), lambda: product("a", repeat=-1), lambda: groupby(5), lambda: permutations("ab", "c"), lambda: product("a", foo=1), lambda: list(groupby([1], 5)), lambda: combinations("ab", 1.5)):
    try:
        print(action())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
triples = [(a, b, c) for a, b, c in combinations(range(1, 30), 3) if a * a + b * b == c * c]
print(triples)
print(["".join(p) for p in permutations("abc")], [sum(c) for c in combinations([1, 10, 100], 2)])
