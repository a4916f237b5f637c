# collections.Counter and ChainMap.
from collections import *
import copy


def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)


c = Counter('abracadabra'); print(c, c['a'], c['zz'], c.most_common(2), sorted(c.elements()), c.total(), c.most_common()[-1])
c.update('aaa'); c.subtract({'b': 5}); print(c, +c, -c, c.most_common(1), Counter(a=3) - Counter(a=1, b=2), Counter(a=3) & Counter(a=1), Counter(a=1) | Counter(a=2, b=1), Counter(a=1) + Counter(b=2))
del c['nope']; c['x'] += 1; print(Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter(), Counter(a=1).copy(), copy.copy(Counter(a=1)))
a = Counter(a=3); a += Counter(a=1, b=-1); a -= Counter(a=2); a |= Counter(z=4); a &= Counter(z=2, a=1); print(a)
err(lambda: Counter.fromkeys('a')); err(lambda: Counter(1)); err(lambda: Counter(a=1, b='x').most_common()); print(Counter({'a': 1, 'b': 'x'}))
print(Counter(words := "the cat the dog".split()).most_common(3), Counter({1: 2}), Counter([1,1,2]).keys())
# ChainMap
cm = ChainMap({'a': 1}, {'a': 2, 'b': 3}); print(cm, cm['a'], cm['b'], len(cm), list(cm), cm.parents, cm.new_child({'c': 1}), cm.get('q', 5), 'b' in cm, bool(ChainMap()), dict(cm))
cm['n'] = 1; print(cm.maps); err(lambda: cm['zz']); err(lambda: cm.pop('b')); err(lambda: ChainMap().popitem())
def delb(): del cm['b']
err(delb); print(cm.copy(), cm | {'r': 1}, cm.new_child(z=1), ChainMap.fromkeys('ab', 1), cm == dict(cm))
