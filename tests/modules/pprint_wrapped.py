# pprint: wrappers, proxies, namespaces and data classes within a width.
from pprint import pprint, pformat
from collections import *
import re
from types import *
from dataclasses import dataclass, field
w = ['word%02d' % i for i in range(12)]
d = {x: i for i, x in enumerate(w)}
s = ' '.join(w) * 2
class Sub(SimpleNamespace): pass
class LD(UserDict): pass
class BA(bytearray): pass
class UL(UserList):
    def __repr__(self): return 'UL' * 60
@dataclass
class Dc:
    name: str
    items: list = field(default_factory=list)
    hidden: int = field(default=3, repr=False)
    other: object = None
@dataclass(repr=False)
class Dn:
    name: str
for width in (80, 25):
  for o in (ChainMap(d, {'a': 1}, {}), ChainMap(), UserDict(d), LD(d), UserList(w), UserString(s), MappingProxyType(d), MappingProxyType({}), SimpleNamespace(**d), Sub(**d), SimpleNamespace(a=SimpleNamespace(**d), b=[w, d]),
    bytearray(range(100)), bytearray(b'abc'), BA(range(60)), bytes(range(60)), Dc('x', w, other=Dc('y', [d])), Dc(s), UL(w), [UserList(w), UserDict(d), UserString(s), bytearray(60), MappingProxyType(d), ChainMap(d)],
    {'k': UserString(s), 'j': ChainMap({'q': w}, {'z': d})}, defaultdict(list, {x: [1] for x in w}), OrderedDict(d), Counter(w + w[:3]), deque(w), deque(w, maxlen=20), set(w), frozenset(w), (s,), [s, s.encode()], {'a': (s, {1: s})}):
    print(width, type(o).__name__)
    pprint(o, width=width)
    pprint([o], width=width, compact=True, indent=2, depth=2)
r = UserList(); r.append(r)
x = Dc('r'); x.items = [x] + w; 
print(re.sub(r'id=\d+', 'id=N', pformat(x)))
