# collections.deque: both ends, maxlen, rotation, mutation, errors.
from collections import *
import collections, collections.abc, copy
d = deque([1,2,3], maxlen=5)
d.append(4); d.appendleft(0); d.append(5); print(d, len(d), d.maxlen, d[0], d[-1], d[2])
d.rotate(2); print(d); d.rotate(-3); print(d); d.rotate(); print(d)
print(d.pop(), d.popleft(), d); d.extend([7,8]); d.extendleft([9,10]); print(d)
d.reverse(); print(d, 3 in d, d.count(3), d.index(3), list(reversed(d)))
d[1] = 'x'; del d[0]; print(d); d.insert(1, 'ins'); print(d); d.remove('ins'); print(d)
e = deque('abc'); print(e + deque('d'), e * 2, 2 * e, e == deque('abc'), e < deque('abd'), e != deque('ab'), e.copy() == e, e.maxlen)
e += 'xyz'; e *= 2; print(e); e.clear(); print(e, bool(e))
e.extend(range(3)); e.extend(e); print(e, copy.copy(e), copy.deepcopy(deque([[1]], 3)))
e.append(e); print(e)
class D(deque): pass
x = D([1,2], 4); x.attr = 1; y = copy.copy(x); print(y, type(y), y.maxlen, x.__reduce__()[:3], D([1]) + D([2]))
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for f in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[5], lambda: deque([1])['a'], lambda: deque([1])[0:1], lambda: deque([1]).remove(2), lambda: deque([1]).index(2), lambda: deque([1], 1).insert(0, 2), lambda: deque([1]) + [2], lambda: deque([], -1), lambda: deque([], 'a'), lambda: deque(5), lambda: hash(deque()), lambda: deque(1,2,3), lambda: deque().rotate('a'), lambda: deque().append(), lambda: deque() < 1, lambda: deque(foo=1), lambda: deque([1,2,3,1]).index(1, 1), lambda: deque([1,2,3]).index(3, -2, 10), lambda: deque([1]) * 'a'): err(f)
def mutate():
    q = deque([1,2,3])
    for i in q: q.append(i)
err(mutate)
class Ev:
    def __eq__(self, o): q.clear(); return False
q = deque([Ev(), 1, 2])
err(lambda: 5 in q)
q = deque([Ev(), 1, 2]); err(lambda: q.remove(5))
it = iter(deque([1,2,3])); next(it); print(it.__length_hint__(), list(it), type(it).__name__)
match deque([1,2,3]):
    case [a, *b]: print(a, b)
big = deque()
for i in range(1000): big.append(i)
for i in range(990): big.popleft()
print(big, sum(big))
print(deque[int], isinstance(d, collections.abc.MutableSequence), deque(range(10), 3))
