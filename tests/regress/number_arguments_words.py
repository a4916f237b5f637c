# What numbers of C are refused, by which words, and in which order arguments are looked at.
import array
import atexit
import collections
import decimal
import gc
import hashlib
import itertools
import operator
import random
import select
import struct
import sys
import warnings

warnings.simplefilter("ignore")


def show(function, *args, **named):
    try:
        result = function(*args, **named)
        print(repr(result) if type(result) in (int, tuple, bool) else "made")
    except Exception as error:
        print(type(error).__name__, error)


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


for name, values in {
    "digest_size": (0, 65, -1, 1.5), "fanout": (256, "a", 2**70), "depth": (0, 2**70),
    "leaf_size": (-1, 2**32, 2**32 - 1, 2**70, "a", Index(1), True),
    "node_offset": (-1, 2**48, 2**48 - 1, 2**63, 2**64 - 1, 2**64, 2**70, "a"),
    "node_depth": (256, 2**70), "inner_size": (65, 2**70),
}.items():
    for value in values:
        print(name, "..." if type(value) is Index else value)
        for digest in hashlib.blake2b, hashlib.blake2s:
            show(digest, **{name: value})
print(hashlib.blake2b(node_offset=2**64 - 1).hexdigest()[:16])

thresholds = gc.get_threshold()
for value in 2**40, 2**31, -2**31 - 1, 2**70, "a", 1.5:
    show(gc.set_threshold, value)
    show(gc.set_threshold, 700, value)
print(gc.get_threshold() == thresholds)

show(operator.length_hint, [1], Index(3))
show(operator.length_hint, 5, Index(3))
show(operator.length_hint, 5, 1.5)
show(operator.length_hint, 5, 2**70)

show(struct.unpack_from, "<i", 5, "a")
show(struct.unpack_from, "<i", b"", "a")
show(struct.Struct("<i").unpack_from, 5, 1.5)
show(struct.Struct("<i").unpack_from, b"abcd", Index(0))

poll = select.poll()
for mask in "a", None, 1.5, -1, 65536, 2**70:
    show(poll.register, 0, mask)

state = random.Random(1).getstate()[1]
for internal in state[:-1] + (-1,), state[:-1] + (625,), state[:-1] + ("a",), (2**32,) * 625, \
        state[:-1] + (2**70,), (-1,) * 625, ("a",) * 625, (1.5,) * 625, (2**32,) * 624 + (3,), \
        (2**64 - 1,) * 624 + (3,), (2**63,) * 624 + (3,), (2**64,) * 625, (-2**64,) * 625, (Index(1),) * 625:
    show(random.Random().setstate, (3, internal, None))

show(array.array("i").__reduce_ex__, 2**70)
show(array._array_reconstructor, array.array, "i", 2**31, b"")
show(array._array_reconstructor, array.array, "i", "a", b"")

for cycle_state in ([1], 2**31), ([1], 1.5), ([1], 2), ((), 1):
    show(itertools.cycle("ab").__setstate__, cycle_state)
for make in (lambda: itertools.product("ab", "cd"), lambda: itertools.combinations("abc", 2),
             lambda: itertools.combinations_with_replacement("abc", 2)):
    for indices in (0, 1), (0,), ((0,), 1), (Index(0), 1), (0, 2**70), (0, True):
        show(make().__setstate__, indices)
for indices in (1, 2), ((0,), 2), ((0, 1, 2), (3, 2, 1)), (("a", 1, 2), (3, 2, 1)):
    show(itertools.permutations("abc").__setstate__, indices)
show(itertools.islice("abc", 2).__setstate__, Index(1))
show(collections.deque, "ab", Index(1))
show(collections.deque, "ab", 2**70)

print(decimal.Context(prec=True, Emin=False, Emax=True, capitals=True, clamp=True))
context = decimal.Context()
context.prec = True
print(context.prec)

show(__import__, "x", 5, level=1)
show(__import__, "x", [], level=1)
show(__import__, "x", {}, level=1)


class Ordered(collections.OrderedDict):
    def __iter__(self):
        print("iter")
        return super().__iter__()


ordered = Ordered(a=1, b=2)
print(ordered == collections.OrderedDict(a=1, b=2), collections.OrderedDict(b=2, a=1) == ordered,
      ordered != ordered)


# sys.is_finalizing() is true once the functions of atexit are done.
class Last:
    def __del__(self):
        print("__del__", sys.is_finalizing())


last = Last()
atexit.register(lambda: print("atexit", sys.is_finalizing()))
print(sys.is_finalizing())
