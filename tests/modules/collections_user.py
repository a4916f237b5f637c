# collections.namedtuple, UserDict, UserList, UserString.
from collections import *
import copy


def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)


P = namedtuple('P', 'x y'); p = P(1, y=2); print(p, p.x, p[1], p._asdict(), p._replace(x=5), P._make([3,4]), P._fields, P.__doc__, P.x.__doc__, P.__match_args__, p == (1,2), hash(p) == hash((1,2)), repr(P.x)[:20])
err(lambda: P(1)); err(lambda: P(1,2,3)); err(lambda: P(1, z=3)); err(lambda: P._make([1])); err(lambda: p._replace(q=1)); err(lambda: namedtuple('A', 'x x')); err(lambda: namedtuple('A', '_x')); err(lambda: namedtuple('A', 'class')); err(lambda: namedtuple('1', 'x')); err(lambda: namedtuple('A', 'x', defaults=[1,2]))
Q = namedtuple('Q', ['a', 'b', 'c'], defaults=(8, 9)); print(Q(1), Q._field_defaults, namedtuple('R', 'a class a _b', rename=True)._fields, Q.__module__, Q.__new__.__doc__, Q.__new__.__qualname__, namedtuple('M', 'x', module='mm').__module__, namedtuple('E', '')())
def setx(): p.x = 1
err(setx); print(copy.copy(p), copy.deepcopy(P([1], 2)), copy.replace(p, x=7) if hasattr(copy, 'replace') else '')
class Sub(P):
    __slots__ = ()
    def norm(self): return self.x + self.y
print(Sub(1,2).norm(), Sub(1,2), Sub(1,2)._replace(x=9))
match p:
    case P(x, y): print('matched', x, y)
class UD(UserDict):
    def __missing__(self, k): return 'm'
u = UD(a=1); print(u, u['zz'], u.get('a'), u | {'b': 2}, copy.copy(u), u.copy(), 'a' in u, len(u), UserDict.fromkeys('ab'), u == {'a': 1}, u.pop('a'))
ul = UserList([3,1,2]); ul.sort(); ul.append(9); print(ul, ul[1:], ul + [1], [0] + ul, ul * 2, ul == [1,2,3,9], ul < [2], ul.index(2), ul.pop(), copy.copy(ul), ul.count(1), ul.copy(), list(reversed(ul)), 2 in ul)
ul += (5,); ul.extend('a'); ul.insert(0, 'i'); ul.remove('i'); ul.reverse(); print(ul)
us = UserString('Hello'); print(us, repr(us), us.upper(), us + ' w', 'x' + us, us * 2, us[1], us[1:3], us == 'Hello', len(us), us.find('l'), 'ell' in us, us.replace('l', 'L'), us.split('e'), hash(us) == hash('Hello'), us % (), int(UserString('5')), us.encode(), us.center(9, '*'), us.join(['a','b']), us.startswith('He'), us.isalpha(), type(us.lower()), us < 'I', us.count('l'), us.zfill(7))
