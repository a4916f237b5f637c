# Cycles through instances of library classes: dataclasses, enums, named tuples, partial methods.
import collections
import dataclasses
import enum
import functools
import gc
import weakref

gc.disable()
gc.collect()


@dataclasses.dataclass
class Point:
    x: object
    links: list = dataclasses.field(default_factory=list)


@dataclasses.dataclass(frozen=True)
class Frozen:
    items: list


Pair = collections.namedtuple("Pair", "left right")


class Lazy:
    @functools.cached_property
    def value(self):
        return [self]

    def method(self, *args):
        return args

    half = functools.partialmethod(method, 1)


class Probe:
    pass


def point(p):
    q = Point(p)
    q.links.append(q)
    p.q = q


def frozen(p):
    p.f = Frozen([p])
    p.f.items.append(p.f)


def pair(p):
    p.pair = Pair(p, [p])


def lazy(p):
    z = Lazy()
    z.probe = p
    z.value[0].half()


def enumeration(p):
    class Color(enum.Enum):
        RED = 1
        GREEN = 2
    Color.probe = p


def local_class(p):
    @dataclasses.dataclass
    class Local:
        p: object = None
    Local.keep = Local(p)


for build in (point, frozen, pair, lazy, enumeration, local_class):
    probe = Probe()
    build(probe)
    ref = weakref.ref(probe)
    del probe
    alive = ref() is not None
    gc.collect()
    print(build.__name__, alive, ref())
