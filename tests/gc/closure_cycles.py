# Recursive functions, mutually recursive closures and self-decorated ones are cycles.
import gc
import weakref

gc.disable()
gc.collect()


class Probe:
    pass


def recursive():
    probe = Probe()

    def inner(n):
        return inner(n - 1) if n else probe
    return weakref.ref(inner(3))


def mutual():
    probe = Probe()

    def even(n):
        return odd(n - 1) if n else probe

    def odd(n):
        return even(n - 1) if n else probe
    return weakref.ref(even(4))


def memoised():
    probe = Probe()
    cache = {}

    def f(n):
        cache[n] = f
        return probe
    f(1)
    return weakref.ref(probe)


def attribute():
    def f():
        pass
    f.probe, f.me = Probe(), f
    return weakref.ref(f.probe)


def not_a_cycle():
    probe = Probe()

    def inner():
        return probe
    return weakref.ref(inner())


def lambda_cycle():
    probe = Probe()
    fact = lambda n: n * fact(n - 1) if n else (probe and 1)
    fact(3)
    return weakref.ref(probe)


def cut():
    probe = Probe()

    def inner():
        return inner, probe
    ref = weakref.ref(probe)
    inner = None
    return ref


for function in (recursive, mutual, memoised, attribute, not_a_cycle, lambda_cycle, cut):
    ref = function()
    alive = ref() is not None
    gc.collect()
    print(function.__name__, alive, ref())
