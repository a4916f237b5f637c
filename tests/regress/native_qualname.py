# A bound built-in method is named after the class of its object.
class Names(list):
    pass


print(True.bit_length.__qualname__, {}.get.__qualname__, Names().append.__qualname__, Names.append.__qualname__, dict.fromkeys.__qualname__)
# The module is no part of it.
import array
import collections
import datetime
import itertools
import re
import types


class Outer:
    class Inner(collections.OrderedDict):
        __slots__ = 'slot'


for cls in collections.deque, collections.OrderedDict, collections.defaultdict, datetime.timedelta, itertools.count, re.Pattern, array.array, types.SimpleNamespace, Outer.Inner:
    names = [getattr(value, '__qualname__', cls.__qualname__ + '.') for value in vars(cls).values()]
    print(cls.__qualname__, {name.startswith(cls.__qualname__ + '.') for name in names if isinstance(name, str)})
print(Outer.Inner.slot.__qualname__, Outer.Inner().update.__qualname__, collections.OrderedDict().update.__qualname__)
try: collections.OrderedDict().update(**1)
except TypeError as e: print(e)
