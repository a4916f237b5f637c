# A key whose __eq__ empties the cache and raises, at every place of the cache's work.
import functools


class Key:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        global asked
        asked += 1
        if asked == stop:
            cached.cache_clear()
            raise ValueError
        return self is other


raised = 0
for stop in range(1, 20):
    asked = 0

    @functools.lru_cache(maxsize=3)
    def cached(x):
        return x

    keys = [Key() for _ in range(6)]
    for key in keys * 2:
        try:
            assert cached(key) is key
        except ValueError:
            raised += 1
print(raised)
