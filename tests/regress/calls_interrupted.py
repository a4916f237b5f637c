# A collection asked for while a call lays out its arguments must not lay them out twice.
import gc


def collect(*items):
    return items


def caller(name):
    return collect("first", name), collect(name), collect(), collect(name, [name])


class Number:
    def __init__(self, value, *rest):
        self.value, self.rest = value, rest

    def __add__(self, other):
        return Number(self.value + other.value, self, other)


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.details = details


gc.set_threshold(1)
kept, bad = [], 0
for i in range(3000):
    got = caller(i)
    kept.append([got, {i: got}])
    if got != (("first", i), (i,), (), (i, [i])):
        bad += 1
    total = Number(i, [i]) + Number(1)
    if total.value != i + 1 or len(total.rest) != 2 or total.rest[0].rest != ([i],):
        bad += 1
    with Manager() as manager:
        kept.append([manager])
    if manager.details != (None, None, None):
        bad += 1
print("bad:", bad)
