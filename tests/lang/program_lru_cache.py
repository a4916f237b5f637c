# Caches: an LRU class, decorators with and without arguments, memo dicts, timing by calls.
class LRU:
    def __init__(self, size):
        self.size, self._data = size, {}
        self.hits = self.misses = 0

    def __getitem__(self, key):
        try:
            value = self._data.pop(key)
        except KeyError:
            self.misses += 1
            raise
        self._data[key] = value
        self.hits += 1
        return value

    def __setitem__(self, key, value):
        self._data.pop(key, None)
        self._data[key] = value
        if len(self._data) > self.size:
            del self._data[next(iter(self._data))]

    def __contains__(self, key):
        return key in self._data

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return f"LRU({self.size}, {self._data})"


def cached(function=None, /, *, size=None):
    """Usable as @cached, @cached() and @cached(size=n)."""
    if function is None:
        return lambda f: cached(f, size=size)
    memory = LRU(size) if size is not None else {}

    def wrapper(*args, **kwargs):
        key = args + tuple(sorted(kwargs.items()))
        if key in memory:
            wrapper.hits += 1
            return memory[key]
        wrapper.misses += 1
        result = memory[key] = function(*args, **kwargs)
        return result

    wrapper.hits = wrapper.misses = 0
    wrapper.memory = memory
    wrapper.__wrapped__ = function
    wrapper.__name__, wrapper.__doc__ = function.__name__, function.__doc__
    return wrapper


cache = LRU(3)
for key in "abcabd":
    try:
        print(key, cache[key], end="; ")
    except KeyError as error:
        print("miss", error, end="; ")
        cache[key] = key.upper()
print(cache, cache.hits, cache.misses, "c" in cache, len(cache))


@cached
def fib(n):
    """The n-th Fibonacci number."""
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@cached(size=2)
def join(*parts, sep="-"):
    return sep.join(parts)


@cached()
def collatz(n):
    return 1 if n == 1 else 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)


print(fib(100), fib.hits, fib.misses, fib.__name__, fib.__doc__, fib.__wrapped__(5))
print(join("a", "b"), join("a", "b", sep="+"), join("a", "b"), join("c"), join("a", "b"), join.hits)
print(join.memory)
print(max(range(1, 1000), key=collatz), collatz(871), len(collatz.memory) > 1000)


def edit_distance(a, b):
    memo = {}

    def distance(i, j):
        if (i, j) not in memo:
            if i == 0 or j == 0:
                memo[i, j] = i + j
            else:
                memo[i, j] = min(distance(i - 1, j) + 1, distance(i, j - 1) + 1,
                                 distance(i - 1, j - 1) + (a[i - 1] != b[j - 1]))
        return memo[i, j]
    return distance(len(a), len(b))


print(edit_distance("kitten", "sitting"), edit_distance("", "abc"), edit_distance("flaw", "lawn"))


def ways(amount, coins=(1, 2, 5, 10, 20, 50, 100), memo={}):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    key = amount, coins
    if key not in memo:
        memo[key] = ways(amount - coins[-1], coins) + ways(amount, coins[:-1])
    return memo[key]


print(ways(100), ways(5), ways(0), len(ways.__defaults__[1]) > 50)


class Once:
    """A descriptor that computes a value at first use and stores it."""
    def __init__(self, function):
        self.function = function

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        print(f"computing {self.name}")
        value = instance.__dict__[self.name] = self.function(instance)
        return value


class Data:
    def __init__(self, *values):
        self.values = values

    @Once
    def total(self):
        return sum(self.values)

    @Once
    def mean(self):
        return self.total / len(self.values)


d = Data(1, 2, 3, 4)
print(d.mean, d.total, d.mean, sorted(vars(d)), isinstance(Data.mean, Once))
del d.mean
print(d.mean)
try:
    cached(5)()
except TypeError as error:
    print(error)
except AttributeError as error:
    print(error)
try:
    fib([1])
except TypeError as error:
    print(error)
