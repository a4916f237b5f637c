# pprint: nested data within a width.
from pprint import pprint, pformat, pp, isreadable, isrecursive, saferepr
import collections
d = {'b': list(range(30)), 'a': {'x': 'y' * 50, 'z': ('t',) * 20}, 3: None}
pprint(d); pprint(d, width=40, compact=True); pprint(d, indent=4); pp(d, depth=1)
pprint([[1,2,3]]*3); pprint("word " * 40); pprint(["word " * 40, 'a\nb' * 30]); pprint(b'abc' * 50); pprint({1, 2, 3}); pprint(set(range(60))); pprint(frozenset(range(40)))
l = [1]; l.append(l); print(isrecursive(l), isreadable(l), isreadable([1])); print(pformat(('a' * 90,)))
pprint(collections.OrderedDict((i, 'v' * 20) for i in range(5))); pprint(collections.Counter('a' * 5 + 'bc' * 3)); pprint(collections.defaultdict(int, {'k' * 30: 1, 'j' * 50: 2})); pprint(collections.deque(range(50), maxlen=60))
pprint(1000000, underscore_numbers=True); pprint({}); pprint([]); pprint(()); print(saferepr({2: 1, 1: 2}))
pprint({'a': 1, 2: 3, (1,): 4}); pprint({'key' * 10: {'inner' * 10: ['x' * 20] * 3}})
import collections
for empty in (collections.Counter(), collections.defaultdict(int), collections.deque(),
              collections.deque(maxlen=7)):
    pprint(empty, width=1)
