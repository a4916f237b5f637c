# What gc.collect() counts: each unreachable object that the collector tracks, none twice.
import gc

gc.disable()
gc.collect()


def count(build):
    build()
    return gc.collect() > 0, gc.collect()


def lone_list():
    a = []
    a.append(a)


def not_garbage():
    return [[] for _ in range(5)]


def pair():
    a, b = [], []
    a.append(b)
    b.append(a)


def with_tail():
    a = [["tail"], ("t", [1])]
    a.append(a)


def freed_by_count():
    a = []
    a.append(a)
    a.clear()


def dict_cycle():
    d = {}
    d["d"] = d


def tuple_cycle():
    t = ([],)
    t[0].append(t)


for build in (lone_list, not_garbage, pair, with_tail, freed_by_count, dict_cycle, tuple_cycle):
    print(build.__name__, *count(build))
