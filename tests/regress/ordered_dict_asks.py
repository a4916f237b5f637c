"""Which methods of its subclasses an OrderedDict asks, and which it does not."""
from collections import OrderedDict
class X(OrderedDict):
    def __delitem__(self, k):
        print('del', k)
        super().__delitem__(k)
    def __setitem__(self, k, v):
        print('set', k)
        super().__setitem__(k, v)
    def __getitem__(self, k):
        print('get', k)
        return super().__getitem__(k)
    def __contains__(self, k):
        print('in', k)
        return super().__contains__(k)
    def __missing__(self, k):
        print('missing', k)
        return 5
    def pop(self, *a):
        print('pop', a)
        return super().pop(*a)
    def keys(self):
        print('keys')
        return super().keys()
    def items(self):
        print('items')
        return super().items()
x = X(a=1, b=2)
print('--pop')
print(x.pop('a'))
print(x.pop('zz', 3))
try:
    print(x.pop('zz'))
except KeyError as e:
    print(repr(e))
print('--popitem')
print(x.popitem())

try:
    x.popitem()
except KeyError as e:
    print(e)
print('--setdefault')
print(x.setdefault('q', 1))
print(x.setdefault('q', 2))
print('--move')
x.move_to_end('q')
x.move_to_end('q', False)
try:
    x.move_to_end('nope')
except KeyError as e:
    print(repr(e))
print('--update')
x.update({'a': 1})
x.update(b=2)
x.update([('c', 3)])
x |= {'d': 4}
print('--copy')
y = x.copy()
print(type(y).__name__)
print('--eq')
print(x == y, x == OrderedDict(y))
print('--dict')
print(dict(x))
print({**x})
print(repr(x))
print(list(x))
print('--reduce')
print(x.__reduce__()[:4])
print('--or')
z = x | {'e': 1}
z = {'e': 1} | x
print('--fromkeys')
X.fromkeys('ab')
print('--clear')
x.clear()
class Y(OrderedDict):
    def __missing__(self, k):
        return 'm'
try:
    print(Y().pop('a'))
except KeyError as e:
    print(repr(e))
print(Y()['a'])
print(eval('dict(**x)', {'x': X(a=1)}))
def f(**k):
    return k
print(f(**X(a=1)))
d = {}
d.update(X(a=1))
d |= X(b=1)
print(d)
for items in 3, "ab", [(1, 2, 3)]:
    class Odd(OrderedDict):
        def items(self):
            return items

    print(repr(Odd(a=1)), repr(Odd()))
