# Reference counts of what is stored: each container holds its items once per place.
import sys


class Thing:
    pass


def held(build):
    thing = Thing()
    before = sys.getrefcount(thing)
    holder = build(thing)
    during = sys.getrefcount(thing)
    del holder
    return during - before, sys.getrefcount(thing) - before


def named(**kwargs):
    return kwargs


rows = [
    ("list", lambda t: [t]), ("list twice", lambda t: [t, t]), ("list times", lambda t: [t] * 5),
    ("tuple", lambda t: (t, t, t)), ("dict value", lambda t: {1: t}), ("dict both",
    lambda t: {t: t}),
    ("set", lambda t: {t, t}), ("frozenset", lambda t: frozenset([t])), ("kwargs",
    lambda t: named(a=t, b=t)),
    ("lambda", lambda t: (lambda: 0)), ("default", lambda t: (lambda x=t: x)),
    ("slice", lambda t: slice(t, t, t)), ("map", lambda t: map(len, [t])), ("zip",
    lambda t: zip([t], [t])),
    ("enumerate", lambda t: enumerate([t])), ("reversed", lambda t: reversed([t])),
    ("bound", lambda t: t.__init__), ("property", lambda t: property(t, t)),
    ("fromkeys", lambda t: dict.fromkeys(range(10), t)), ("copy", lambda t: [t].copy()),
    ("slice copy", lambda t: [t, t, t][:2]), ("sum", lambda t: sum([[t], [t]], [])),
    ("sorted", lambda t: sorted([t])), ("unpack", lambda t: [*[t], *(t,)]), ("exception",
    lambda t: ValueError(t, t)),
    ("classmethod", lambda t: classmethod(t)), ("filter", lambda t: filter(None, [t])),
    ("nested", lambda t: [[t], [[t]]]), ("dict merge", lambda t: {1: t} | {1: t, 2: t}),
    ("setdefault", lambda t: {1: t}.setdefault(1, t)), ("pop", lambda t: [t].pop()),
    ("iter", lambda t: iter((t,))), ("items", lambda t: {1: t}.items()), ("starred",
    lambda t: (lambda *a: a)(t, t)),
]
for label, build in rows:
    print(label, *held(build))
