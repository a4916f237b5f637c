# list(), tuple(), set(), dict() and type() of one argument, however they are reached.
class Items(list):
    def __iter__(self):
        return iter("own")


class Pairs(dict):
    def keys(self):
        return ["k"]

    def __getitem__(self, key):
        return key + "!"


def numbers():
    yield 1
    yield 2
    raise KeyError("ended")


for make in (list, tuple, set, frozenset, dict, type, str, bool):
    for value in ([1, 2], (1, 2), {1, 2}, {1: 2}, "ab", b"ab", range(2), Items([5]), Pairs({1: 2}), None, 7, [(1, 2)]):
        try:
            result = make(value)
            print(make.__name__, sorted(result) if make in (set, frozenset) else result, result is value, end="; ")
        except (TypeError, ValueError) as e:
            print(make.__name__, e, end="; ")
    print()


def direct(value):
    out = []
    for call in (lambda: list(value), lambda: tuple(value), lambda: sorted(set(value)), lambda: dict(value),
                 lambda: type(value)):
        try:
            out.append(call())
        except (TypeError, KeyError, ValueError) as e:
            out.append(repr(e))
    return out


for value in ([1, 2], (1, 2), {1}, {1: 2}, "ab", Items([5]), Pairs({1: 2}), 7, [(1, 2)], numbers(), [[]]):
    print(direct(value))
d = {"b": 1, "a": 2}
copy = dict(d)
copy["c"] = 3
print(d, copy, list(d), tuple(d), dict({}), list(()), tuple([]))
t = (1, 2)
print(tuple(t) is t, list(t) == [1, 2], type(type(1)), type(type))


def grow(x):
    for item in list(x):
        x.append(item)
    return x


print(grow([1, 2]), set([1, True, 1.0]), [type(x) for x in (1, 1.0, "", None, ..., type)])
list = tuple
print(list([1]))
del list
print(list([1]))
