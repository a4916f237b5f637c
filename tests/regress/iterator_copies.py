# Iterators of ranges, enumerate, zip, map and filter can be copied and pickled.
import copy
import pickle


def show(name, it, skip=1):
    for _ in range(skip):
        next(it)
    reduced = it.__reduce__()
    print(name, reduced[0], len(reduced), list(pickle.loads(pickle.dumps(it))), list(copy.deepcopy(it)), list(copy.copy(it)))


show('range', iter(range(5)))
show('range by step', iter(range(10, -10, -3)), 2)
show('range, at its end', iter(range(2)), 2)
show('reversed range', reversed(range(5)))
show('long range', iter(range(2**70, 2**70 + 40, 13)))
show('range at the limit', iter(range(2**63 - 3, 2**63 - 1)))
print(iter(range(1, 9, 2)).__reduce__()[1:], reversed(range(4)).__reduce__()[1:])
show('enumerate', enumerate('abc', 5))
show('enumerate, long', enumerate('abc', 2**63 - 2), 2)
show('zip', zip([1, 2, 3], 'abc'))
show('map', map(pow, [1, 2, 3], [4, 5, 6]))
show('filter', filter(None, [1, 0, 3]))
show('no iterables', zip(), 0)

strict = copy.deepcopy(zip([1, 2], [3], strict=True))
try:
    print(next(strict), next(strict))
except ValueError as e:
    print(e)
z = zip([1, 2], [3])
z.__setstate__(1)
print(z.__reduce__()[0], z.__reduce__()[2], z.__setstate__(0), len(z.__reduce__()))


class Pairs(zip):
    pass


print(type(copy.copy(Pairs([1], [2]))), list(copy.copy(Pairs([1], [2]))))
it = iter(range(4))
again = copy.copy(it)
print(next(it), next(it), list(again), list(it))
print(Ellipsis.__reduce__(), NotImplemented.__reduce__(), pickle.loads(pickle.dumps(...)), pickle.loads(pickle.dumps(NotImplemented)))


class Squares:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i * i


it = iter(Squares())
next(it)
print(list(copy.copy(it)), list(it))

# Those of dicts and sets hand over what is left; they stay where they are.
d = {1: 'a', 2: 'b', 3: 'c'}
for it in (iter(d), iter(d.values()), iter(d.items()), reversed(d), reversed(d.values()), reversed(d.items())):
    next(it)
    print(type(it).__name__, it.__reduce__()[1:], list(copy.copy(it)), it.__length_hint__(), list(it), it.__reduce__()[1:])
it = iter({7, 8, 9})
first = next(it)
print(it.__reduce__()[1] == (list(copy.copy(it)),), sorted([first, *it]), it.__reduce__()[1:])
it = iter(d)
next(it)
d[4] = 'd'
try:
    copy.copy(it)
except RuntimeError as e:
    print(e)

# count and repeat of itertools, which warn.
import itertools
import warnings
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    for it in (itertools.count(3), itertools.count(3, 2), itertools.count(0.5, 1), itertools.count(2**63 - 1), itertools.repeat('x', 3), itertools.repeat('x')):
        next(it)
        print(it.__reduce__(), copy.copy(it), pickle.loads(pickle.dumps(it)), next(copy.deepcopy(it)), next(it))
print(len(seen), seen[0].category, seen[0].message)

# The end of a reversed iterator stays when it is pickled.
for items in [1, 2], (1, 2), 'ab', b'ab':
    it = reversed(items)
    next(it), next(it)
    print(it.__reduce__()[1:], list(pickle.loads(pickle.dumps(it))), list(it), it.__reduce__())
