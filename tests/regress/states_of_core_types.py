"""What copy and pickle see of namespaces, patterns, iterators and ordered dicts."""
import collections
import copy
import functools
import pickle
import re
import time
import types


def show(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


class Spam(types.SimpleNamespace):
    pass


class Fussy(types.SimpleNamespace):
    def __init__(self, value):
        super().__init__(value=value)


namespace = types.SimpleNamespace(a=1, b=2)
show(lambda: copy.replace(namespace, b=5))
show(lambda: copy.replace(Spam(a=1), a=2, c=3))
show(lambda: copy.replace(Fussy(1), value=2))
show(lambda: namespace.__replace__(1))
for protocol in range(6):
    show(lambda: pickle.loads(pickle.dumps(Spam(x=[1]), protocol)))
moment = time.gmtime(0)
show(lambda: copy.replace(moment, tm_year=2000, tm_zone="X"))
show(lambda: copy.replace(moment, tm_zone="X").tm_zone)
show(lambda: copy.replace(moment, tm_year=1, error=2))

pattern = re.compile("a(b)", re.I)
for protocol in range(6):
    show(lambda: pickle.loads(pickle.dumps(pattern, protocol)) == pattern)
show(lambda: re.compile("x", 0x123000))
show(lambda: re.compile("x", 0x123000 | re.I))
for flags in [re.I, re.I | re.A, re.RegexFlag(0), re.RegexFlag(1), re.RegexFlag(1 << 20),
              re.I | (1 << 20), ~re.I, ~(re.I | re.X), re.RegexFlag(-3), re.RegexFlag(-1024)]:
    print(repr(flags), flags, flags.name, flags.value, list(flags), len(flags))
print(list(re.RegexFlag), list(re.RegexFlag.__members__))

ordered = collections.OrderedDict(a=1)
ordered.note = [5]
print(ordered.__dict__, ordered.__reduce__()[:4])
print(copy.copy(ordered).note is ordered.note, copy.deepcopy(ordered).note)
print(pickle.loads(pickle.dumps(ordered)).note, vars(collections.OrderedDict()))


class Sub(collections.OrderedDict):
    pass


sub = Sub(b=2)
sub.other = 1
print(vars(sub), copy.copy(sub).other)

for numbers in (range(10), range(0, -50, -7), range(2**70, 2**70 + 30, 4)):
    for state in (-3, 0, 2, 100, 2**80):
        iterator = iter(numbers)
        next(iterator)
        try:
            iterator.__setstate__(state)
        except OverflowError as error:
            print(error)
        print(list(iterator))

calls = iter(functools.partial(list, "ab"), "x")
print(calls.__reduce__()[1][1], next(pickle.loads(pickle.dumps(calls))))
calls = iter(lambda: 3, 3)
print(list(calls), calls.__reduce__())

call = functools.partial(print, 1, sep=["-"])
twin = copy.copy(call)
print(twin.keywords is call.keywords, twin.args is call.args)
