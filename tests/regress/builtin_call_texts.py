# Built-ins called with wrong counts, keywords and types: what they raise, and its words.
import collections
import sys


class O:
    def __repr__(self):
        return "O()"


o = O()


def show(name, f, args, keywords):
    try:
        result = f(*args, **keywords)
        text = "= " + type(result).__name__
    except Exception as e:
        text = f"{type(e).__name__}: {e}"
    print(name, args, keywords, text)


ARGS = [(), (1,), ("",), (o,), (1, 2), (1, ""), ([], 1), (1, 2, 3), ([1, 2], o, o), (1, 2, 3, 4)]
KEYWORDS = [{}, {"zork": 1}, {"key": 1}, {"start": 1}, {"a": 1, "b": 2}, {"a": 1, "b": 2, "c": 3}]
for f in (abs, all, bool, chr, complex, divmod, enumerate, filter, float, int, isinstance, iter, len, list, map, max, min, next,
          NameError, object, ord, pow, range, reversed, round, set, sorted, str, sum, tuple, type, zip):
    for args in ARGS:
        for keywords in KEYWORDS:
            if not keywords or len(args) < 2:
                show(f.__name__, f, args, keywords)

big = 10**30
for make, name, args in [
    (b"abc", "find", (o, o)), (b"abc", "count", ("a", "b")), (b"abc", "rindex", ([1], 2, "x")), (b"abc", "replace", ("a", "b", "c")),
    (bytearray(b"a"), "replace", (b"", b"", o)), (5, "to_bytes", (big,)), ("a", "expandtabs", (big,)), (b"a", "expandtabs", (2**40,)),
    (bytearray(b"a"), "insert", (big, 1)), (bytearray(b"a"), "pop", (big,)), (memoryview(b"a"), "cast", ("zz", 1)),
    (memoryview(b"a"), "cast", (1, 1)), (iter([1]), "__setstate__", ("x",)), (b"ab", "hex", (":", big)),
]:
    show(name, getattr(make, name), args, {})
m = memoryview(bytearray(8)).cast("e")
try:
    m[0] = 2.0**31
except ValueError as e:
    print(e)
print(~True, ~False)  # folded: no warning


# bytes and bytearray turn any TypeError of iter() into their own
class NoIterator:
    def __iter__(self):
        return True


class Strange:
    def __iter__(self):
        raise TypeError("mine")


for odd in NoIterator(), Strange(), 1.5:
    show("bytes", bytes, (odd,), {})
    show("bytearray", bytearray, (odd,), {})
    show("extend", bytearray().extend, (odd,), {})
    show("slice", bytearray(b"a").__setitem__, (slice(1), odd), {})

# classes of single objects
for single in type(...), type(None), type(NotImplemented):
    show("single", single, (1,), {})
    show("single", single, (), {"a": 1})
    show("single", single, (), {})

# pointers take negative ints, but nothing that only has __index__
class Index:
    def __index__(self):
        return 3


for number in -98765, -2**63, -2**63 - 1, 2**64 - 1, 2**64, True, 1.5, Index():
    m = memoryview(bytearray(8)).cast("P")
    show("pointer", m.__setitem__, (0, number), {})
    print(m.tobytes())
show("unbound", collections.OrderedDict.popitem, (), {})
show("unbound", collections.deque.append, (), {})
show("unbound", list.append, (), {})
