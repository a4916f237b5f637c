# inspect.signature of what is written in C, and the texts behind it.
import collections
import enum
import functools
import inspect
import io
import itertools
import math
import operator
import re
import types


def show(name, f):
    try:
        text = str(inspect.signature(f))
    except (ValueError, TypeError) as e:
        text = f"{type(e).__name__}: {e}"
    print(name, text, "|", repr(getattr(f, "__text_signature__", "none")))


for f in (abs, all, breakpoint, compile, dir, divmod, format, getattr, input, isinstance, issubclass, iter, len, max, min,
          next, open, pow, print, round, sorted, sum, vars, math.gcd, math.hypot, math.log, math.isclose, functools.reduce):
    show(f.__name__, f)
for t in (bool, int, float, complex, str, bytes, list, tuple, dict, set, range, slice, type, object, super, property, enumerate,
          zip, map, Exception, OSError, collections.deque, collections.OrderedDict, collections.defaultdict, functools.partial,
          io.StringIO, io.TextIOWrapper, itertools.count, itertools.product, itertools.islice, operator.itemgetter,
          types.SimpleNamespace, types.MethodType):
    show(t.__name__, t)
for t in (str, bytes, list, dict, re.Pattern):
    for name in sorted(vars(t)):
        f = getattr(t, name)
        if callable(f) and not name.startswith("_"):
            show(f"{t.__name__}.{name}", f)


class E(Exception):
    pass


class L(list):
    pass


class M(type):
    pass


class C(enum.Enum):
    A = 1


for t in (E, L, M, C, type, int.__new__):
    show(t.__name__, t)
