# Cycles through the types of collections, and types that hold functions.
import collections
import functools
import gc
import weakref

gc.disable()


class Thing:
    pass


def deque_cycle(t):
    t.d = collections.deque([t])


def defaultdict_cycle(t):
    t.d = collections.defaultdict(lambda: t)
    t.d["x"]


def ordered_cycle(t):
    t.d = collections.OrderedDict(a=t)


def counter_cycle(t):
    t.d = collections.Counter([t])


def chainmap_cycle(t):
    t.d = collections.ChainMap({"t": t})


def namedtuple_cycle(t):
    t.p = collections.namedtuple("P", "x y")(t, [t])


def userdict_cycle(t):
    t.d = collections.UserDict(me=t)


def partial_cycle(t):
    t.p = functools.partial(print, t, key=t)


def cached_cycle(t):
    @functools.lru_cache(maxsize=None)
    def cached(n):
        return t
    cached(1)
    t.c = cached


def cached_bounded(t):
    @functools.lru_cache(maxsize=2)
    def cached(n):
        return t
    for n in range(5):
        cached(n)
    t.c = cached


def property_cache(t):
    class Lazy:
        @functools.cached_property
        def me(self):
            return self
    t.lazy = Lazy()
    t.lazy.me.t = t


for build in (deque_cycle, defaultdict_cycle, ordered_cycle, counter_cycle, chainmap_cycle,
              namedtuple_cycle, userdict_cycle, partial_cycle, cached_cycle, cached_bounded,
              property_cache):
    thing = Thing()
    build(thing)
    ref = weakref.ref(thing)
    del thing
    alive = ref() is not None
    gc.collect()
    print(build.__name__, alive, ref())
