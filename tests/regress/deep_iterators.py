# oracle: none, CPython overflows its stack
# stress: none, it makes too many objects
"""Lazy iterators that stand on one another: a RecursionError, never a crash."""
import itertools

DEPTH = 60_000

def deepen(wrap):
    it = iter([1, 2, 3])
    for _ in range(DEPTH):
        it = wrap(it)
    return it

LAYERS = [
    lambda it: map(abs, it),
    lambda it: filter(None, it),
    lambda it: enumerate(it),
    lambda it: zip(it),
    lambda it: itertools.chain(it),
    lambda it: itertools.islice(it, 5),
    lambda it: itertools.takewhile(bool, it),
    lambda it: (x for x in it),
]

for wrap in LAYERS:
    for use in (next, list, tuple):
        try:
            use(deepen(wrap))
        except RecursionError as error:
            assert "recursion" in str(error), error

print("no crash")
