# Changing a dict or set while something iterates over it.
def attempt(action):
    try:
        print(action())
    except (RuntimeError, KeyError, ValueError, IndexError) as error:
        print(type(error).__name__, error)


def grow():
    d = {1: 1, 2: 2}
    for k in d:
        d[k + 10] = 0


def shrink():
    d = {1: 1, 2: 2}
    for k in d:
        del d[k]


def replace_values():
    d = {1: 1, 2: 2}
    for k in d:
        d[k] = "new"
    return d


def items_grow():
    d = {1: 1}
    for k, v in d.items():
        d[2] = 2


def values_clear():
    d = {1: 1, 2: 2}
    for v in d.values():
        d.clear()


def iterator_after_change():
    d = {1: 1}
    it = iter(d)
    d[2] = 2
    try:
        next(it)
    except RuntimeError as error:
        first = str(error)
    d.pop(2)
    try:
        return first, next(it)
    except (RuntimeError, StopIteration) as error:
        return first, type(error).__name__


def exhausted_then_grown():
    d = {1: 1}
    it = iter(d)
    list(it)
    d[2] = 2
    return list(it)


def set_grow():
    s = {1, 2}
    for x in s:
        s.add(x + 10)


def set_discard():
    s = {1, 2, 3}
    for x in s:
        s.discard(x)


def set_same_size():
    s = {1}
    for x in s:
        s.discard(x)
        s.add(x)
        break
    return s


def reversed_grow():
    d = {1: 1, 2: 2}
    for k in reversed(d):
        d[k + 10] = 0


def update_self():
    d = {1: 1}
    d.update(d)
    return d


def hint():
    d = {1: 1, 2: 2}
    it = iter(d)
    before = it.__length_hint__()
    next(it)
    after = it.__length_hint__()
    d[3] = 3
    return before, after, it.__length_hint__()


def list_grow():
    values = [1, 2]
    for v in values:
        if len(values) < 5:
            values.append(v)
    return values


def list_shrink():
    values = [1, 2, 3, 4]
    for v in values:
        values.remove(v)
    return values


def key_changes_dict():
    d = {}

    class Key:
        def __init__(self, n):
            self.n = n

        def __hash__(self):
            return 1

        def __eq__(self, other):
            d.clear()
            return self.n == other.n

    d[Key(1)] = 1
    d[Key(2)] = 2
    return len(d)


def list_in_sort():
    values = [3, 1, 2]

    def key(x):
        values.append(x)
        return x

    try:
        values.sort(key=key)
    finally:
        print(values)


for action in (grow, shrink, replace_values, items_grow, values_clear, iterator_after_change, exhausted_then_grown, set_grow, set_discard, set_same_size,
               reversed_grow, update_self, hint, list_grow, list_shrink, key_changes_dict, list_in_sort):
    print(action.__name__, end=": ")
    attempt(action)
