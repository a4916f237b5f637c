# collections.defaultdict and OrderedDict.
from collections import *
import copy


def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)


dd = defaultdict(list); dd['a'].append(1); dd['b']; print(dd, dd.default_factory, dd.get('z'), 'z' in dd)
dd = defaultdict(int, {'q': 1}, w=2); dd['e'] += 5; print(dd, dict(dd), dd == {'q':1,'w':2,'e':5}, dd.copy(), copy.copy(dd), copy.deepcopy(dd), dd.__reduce__()[:4])
err(lambda: defaultdict(None)['k']); err(lambda: defaultdict(1)); err(lambda: defaultdict()['x'])
dd.default_factory = None; err(lambda: dd['nope'])
print(defaultdict(int, a=1) | {'b': 2}, {'b': 1} | defaultdict(int, a=1))
dd |= {'z': 1}; print(dd)
class DM(defaultdict):
    def __missing__(self, k): return k * 2
print(DM()['ab'], DM(list), DM(int, x=1))
def selfdd(): return selfref
selfref = defaultdict(selfdd); selfref['me'] = selfref; print(str(selfref).replace(hex(id(selfdd)), 'ADDR')[:60][:20])
tree = lambda: defaultdict(tree)
t = tree(); t['a']['b']['c'] = 1; print(list(t), t['a']['b']['c'])
# OrderedDict
o = OrderedDict([('a',1),('b',2),('c',3)]); o.move_to_end('a'); print(o, list(o)); o.move_to_end('c', last=False); print(o)
print(o.popitem(), o.popitem(last=False), o, OrderedDict(), OrderedDict(a=1) == {'a':1}, OrderedDict(a=1,b=2) == OrderedDict(b=2,a=1), OrderedDict(a=1,b=2) != OrderedDict(b=2,a=1), OrderedDict(a=1,b=2) == dict(b=2,a=1))
err(lambda: OrderedDict().popitem()); err(lambda: o.move_to_end('zz')); err(lambda: o.pop('zz')); err(lambda: OrderedDict(1,2)); err(lambda: OrderedDict(5))
print(o.pop('zz', 9), o.pop('b'), o.setdefault('n', 4), o, list(reversed(OrderedDict(a=1,b=2))), OrderedDict.fromkeys('abc', 0), o | {'z': 1}, {'z': 1} | o, copy.copy(o), copy.deepcopy(o), o.copy())
o |= {'y': 1}; o.update(k=1); print(o, list(o.items()), list(o.keys()), list(o.values()))
class OD(OrderedDict):
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
print(OD(a=1), OD([('b', 2)]))
lru = OrderedDict()
for i in range(2000):
    lru[i] = i
    if len(lru) > 100: lru.popitem(last=False)
    if i % 3 == 0: lru.move_to_end(next(iter(lru)))
print(list(lru)[:5], len(lru))
x = OrderedDict.fromkeys(range(50))
for i in range(20): x.popitem(False)
x[100] = 1; del x[21]; del x[20]; print(x.popitem(False), x.popitem(), len(x)); x.clear(); print(x); x['q']=1; print(x.popitem(False))
o = OrderedDict(); o['s'] = o; print(o)
o = OrderedDict(a=1, b=2)
print(o.keys(), o.items(), o.values(), OrderedDict().keys())


def grow():
    for key in o:
        o[key + key] = 1


err(grow)
# __new__ is that of dict; |= updates as update() does.
print("__new__" in vars(OrderedDict), "__new__" in vars(defaultdict), dict.__new__(OrderedDict), dict.__new__(defaultdict))
err(lambda: defaultdict.__new__(int))
err(lambda: OrderedDict.__new__())
err(lambda: OrderedDict.__ior__({}, 2))
err(lambda: OrderedDict({1: 2}).__ior__([2]))
err(lambda: OrderedDict({1: 2}).__ior__([(2, 3)]))


class Named(OrderedDict):
    __slots__ = "tag",


named = Named(a=1)
named.tag, named.more = 2, 3
print(named, named.tag, vars(named))
