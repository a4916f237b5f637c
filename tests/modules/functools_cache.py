# functools.lru_cache and cache: what they keep, forget and tell
from functools import lru_cache, cache

calls = []


def log(*args, **keywords):
    """Count the calls."""
    calls.append((args, keywords))
    return len(calls)


c = lru_cache(maxsize=2)(log)
print(c(1), c(1), c(2), c(1), c(3), c(2), c(1.0), c.cache_info())
print(c(a=1), c(a=1), c(1, a=1), c.cache_parameters())
c.cache_clear()
print(c.cache_info(), c.__wrapped__ is log, c.__name__, c.__doc__)
u = lru_cache(None, True)(log)
print(u(1), u(1.0), u(1), u.cache_info(), u.cache_info().hits)
try:
    u([])
except TypeError as e:
    print(e)
z = lru_cache(0)(log)
print(z(1), z(1), z.cache_info())
n = lru_cache(-5)(log)
print(n(1), n.cache_info())
try:
    lru_cache('x')
except TypeError as e:
    print(e)


class Counter:
    def __init__(self):
        self.n = 0

    @lru_cache
    def add(self, x):
        self.n += 1
        return self.n


o = Counter()
print(o.add(1), o.add(1), o.add(2), Counter.add.cache_info())
Counter.add.cache_clear()
del o


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(200), fib.cache_info())


@lru_cache(maxsize=3)
def chain(n):
    return 0 if n == 0 else chain(n - 1) + 1


print(chain(20), chain.cache_info())


@cache
def failing(n):
    raise ValueError(n)


for i in range(2):
    try:
        failing(1)
    except ValueError as e:
        print('failed', e)
print(failing.cache_info())


class Key:
    # equality that empties the cache which is being asked
    def __hash__(self):
        return 1

    def __eq__(self, other):
        hold.cache_clear()
        return True


@lru_cache(maxsize=2)
def hold(key):
    return 1


print(hold(Key()), hold(Key()), hold.cache_info().currsize <= 2)
hold.cache_clear()
