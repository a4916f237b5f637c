# Sets of numbers show their items in CPython's order, whatever was done to them before.
import zlib

print({3, 1, 2}, {10, 5, 100, 33}, set(range(20, 0, -1)))
print({-1, -2, 5}, {1.5, 2, 0.5}, {(1, 2), (0, 1)}, {True, 7, None})
print(frozenset([30, 20, 10]), set({1: 0, 2: 0, 0: 0}), {2**61, 2**64, -(2**70)})
s = {5, 3}
s |= {9, 1, 8}
print(s, s - {3}, s & {1, 9, 5}, s ^ {1, 77}, s | {1000, 64, 40})
words = "the order of these is not CPython's, but it is always the same".split()
print(list(set(words)) == list(set(words)))

# What pop() gives, and where it goes on.
s = {40, 8, 16, 3, 11}
print(s.pop(), s.pop(), s)
s.add(0)
print(s.pop(), s)

# The slot of an item that was removed is taken again: the last one on the way.
s = {0, 32, 64, 96, 20, 21, 22}
s.discard(0)
s.discard(32)
for item in 128, 160, 192:
    s.add(item)
    print(s)

# Iterating goes by slots: an exchange of items is seen, or not.
s = {1, 2, 3}
seen = []
for item in s:
    seen.append(item)
    if item == 1:
        s.remove(2)
        s.add(4)
print(seen, s)


def numbers(seed):
    while True:
        seed = (seed * 1103515245 + 12345) % 2**31
        yield seed >> 8


def key(r):
    kind, n = next(r) % 8, next(r)
    return [n % 200 - 20, n % 5000, -n, n << 50, (n % 9, n % 7), n % 100 / 4, n % 2 == 0,
            frozenset([n % 5, n % 50])][kind]


def keys(r):
    count, span = (0, 1, 3, 5, 8, 20, 60, 200, 600)[next(r) % 9], (10, 100, 5000)[next(r) % 3]
    if next(r) % 2:
        return [next(r) % span for _ in range(count)]
    return [key(r) for _ in range(count)]


MAKERS = [list, set, frozenset, tuple, dict.fromkeys, iter, set, set]
METHODS = ["update", "union", "intersection", "difference", "symmetric_difference",
           "intersection_update", "difference_update", "symmetric_difference_update",
           "__ior__", "__isub__", "__ixor__", "__rsub__", "__or__", "__xor__", "__rand__"]


def step(s, r, shown):
    op, items = next(r) % 21, keys(r)
    if op < len(METHODS):
        takes_any = not METHODS[op].startswith("__")
        other = (MAKERS[next(r) % len(MAKERS)] if takes_any else set)(items)
        made = getattr(s, METHODS[op])(other)
        return s if made is None else made
    if op == 15:
        for item in items:
            s.discard(item)
    elif op == 16:
        shown.append([s.pop() for _ in range(next(r) % (len(s) + 1))])
    elif op == 17:
        for item in items:
            s.add(item)
    elif op == 18:
        return set(frozenset(s))
    elif op == 19:
        return {item for item in s if hash(item) % 3}
    elif len(s) < 30:
        s.clear()
    else:
        return s.difference(items, [0, 1, 2]).intersection(s, items + list(s))
    return s


for seed in range(60):
    r = numbers(seed)
    s, shown = set(keys(r)), []
    for _ in range(12):
        s = step(s, r, shown)
        shown.append(list(s))
    print(seed, len(s), zlib.crc32(repr(shown).encode()))
