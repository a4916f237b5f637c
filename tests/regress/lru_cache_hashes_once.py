# A cache asks a key for its hash once per call: not again to enter the result, nor to
# forget the oldest one.
import functools


class Key:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        print("hash", self.value)
        return self.value

    def __eq__(self, other):
        print("eq", self.value, other.value)
        return self.value == other.value


for options in {"maxsize": None}, {"maxsize": 2}, {"maxsize": 0}, {"maxsize": 2, "typed": True}:
    print(options)
    cached = functools.lru_cache(**options)(lambda *values, **named: len(values))
    cached(Key(1))
    cached(Key(1))
    cached(Key(2))
    cached(Key(3))  # forgets the first
    cached(Key(1), Key(2))
    cached(a=Key(1))
    print(cached.cache_info())


@functools.cache
def down(key, depth):
    return depth and down(key, depth - 1) + 1


print(down(Key(4), 3), down.cache_info())


# A function that enters its own result: the first one stays.
@functools.lru_cache(maxsize=3)
def again(key):
    return again(Key(5)) if key.first else [len(Key.seen)]


Key.first = property(lambda self: Key.seen.append(self.value) or len(Key.seen) < 2)
Key.seen = []
print(again(Key(5)) is again(Key(5)), again.cache_info())
