# A cache of weak values: shared while used, rebuilt afterwards; an object pool with keys.
import gc
import weakref


class Flyweight:
    _pool = weakref.WeakValueDictionary()
    built = 0

    def __new__(cls, key):
        found = cls._pool.get(key)
        if found is None:
            cls._pool[key] = found = super().__new__(cls)
            found.key = key
            cls.built += 1
        return found

    def __repr__(self):
        return f"F({self.key})"


a, b = Flyweight("x"), Flyweight("x")
print(a is b, Flyweight.built, dict(Flyweight._pool))
del a
print(len(Flyweight._pool))
del b
print(len(Flyweight._pool), Flyweight("x"), Flyweight.built)
keep = [Flyweight(n) for n in range(5)]
print(sorted(Flyweight._pool), Flyweight.built)
keep = keep[::2]
print(sorted(Flyweight._pool))
loop = Flyweight("loop")
loop.me = loop
del loop
print("loop" in Flyweight._pool)
gc.collect()
print("loop" in Flyweight._pool)
memo = weakref.WeakKeyDictionary()


def area(shape):
    if shape not in memo:
        print("computing", shape.key)
        memo[shape] = len(str(shape.key)) ** 2
    return memo[shape]


print(area(keep[0]), area(keep[0]), area(keep[1]), len(memo))
keep.pop(0)
print(len(memo), [k.key for k in memo])
