# Mutable defaults live with the function; new ones come with each def.
import gc


class Loud:
    def __del__(self):
        print("default freed")


def remember(item, seen=[]):
    seen.append(item)
    return seen


print(remember(1), remember(2), remember.__defaults__)
remember.__defaults__ = ([],)
print(remember(3))


def make():
    def inner(x, cache={}, *, extra=Loud()):
        cache[x] = len(cache)
        return cache
    return inner


f, g = make(), make()
print(f(1), f(2), g(9), f.__defaults__[0] is g.__defaults__[0])
f.__kwdefaults__ = None
try:
    f(3)
except TypeError as error:
    print(error)
g.__kwdefaults__["extra"] = 5
print("replaced")
del f, g
h = make()
h.me = h
del h
gc.collect()
print("collected")


class Body:
    shared = []

    def add(self, x):
        self.shared.append(x)
        return self


print(Body().add(1).add(2).shared, Body().shared is Body.shared)
functions = [lambda x=[]: x for _ in range(2)]
print(functions[0]() is functions[0](), functions[0]() is functions[1]())
