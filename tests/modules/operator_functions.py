# operator: operators as functions, getters and callers
import operator as op


def f(*a, **k):
    return a, k


print(op.itemgetter(1)([1,2]), op.itemgetter(1, 0)([1,2]), op.itemgetter('a'), op.attrgetter('real', 'imag')(3), op.attrgetter('__class__.__name__')(3), op.methodcaller('split', 'a', maxsplit=1)('bacad'), op.methodcaller('upper')('x'))
print(op.attrgetter('a.b', 'c'), op.methodcaller('a', 1, x=2), op.itemgetter(1,2).__reduce__(), op.methodcaller('a', 1, x=2).__reduce__())
for bad in (lambda: op.itemgetter(), lambda: op.attrgetter(), lambda: op.attrgetter(1), lambda: op.methodcaller(), lambda: op.methodcaller(1), lambda: op.itemgetter(1)(), lambda: op.itemgetter(1)(x=1), lambda: op.itemgetter(x=1), lambda: op.attrgetter('x')(1), lambda: op.add(1), lambda: op.concat(1, 2), lambda: op.concat([1], 2), lambda: op.indexOf([1], 2), lambda: op.countOf(1, 2), lambda: op.length_hint(1, 'x'), lambda: op.length_hint(1), lambda: op.index(1.5), lambda: op.call(), lambda: op.contains(1,1)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(op.countOf([1,2,1], 1), op.indexOf('abc', 'c'), op.call(f, 1, a=2), op.length_hint([1,2]), op.not_(0), op.truth([]), op.is_(None, None), op.is_not(1, 2), op.inv(4), op.pow(2, 5), op.ipow(2, 5))
l = [1]; l2 = op.iadd(l, [2]); print(l is l2, op.iconcat(l, (3,)))
d = {}; op.setitem(d, 1, 2); print(op.getitem(d, 1)); op.delitem(d, 1); print(d)


# concat and iconcat ask what joins sequences before the methods of numbers
class Right:
    def __radd__(self, other):
        return "radd"


class Added(list):
    def __add__(self, other):
        return "Added.add"


class Items:
    def __getitem__(self, i):
        raise IndexError


class ItemsAdd(Items):
    def __add__(self, other):
        return "ItemsAdd.add"


class KeysAdd(dict):
    def __add__(self, other):
        return "KeysAdd.add"


OPERANDS = [[1], (1,), "a", b"a", Right(), Added([2]), Items(), ItemsAdd(), KeysAdd(), 1,
            range(2), memoryview(b"a")]
for function in op.concat, op.iconcat:
    for left in OPERANDS:
        for right in OPERANDS:
            try:
                result = function(left[:] if type(left) is list else left, right)
                print(function.__name__, type(left).__name__, type(right).__name__, result)
            except TypeError as error:
                print(error)
