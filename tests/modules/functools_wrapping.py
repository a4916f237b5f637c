# functools: wraps, total_ordering, cached_property, partialmethod
import functools
from functools import *


def log(f):
    """log's own doc"""
    @wraps(f)
    def inner(*a, **k):
        """inner doc"""
        return f(*a, **k)
    return inner


@log
def g(x: int) -> str:
    """g's doc"""
    return str(x)


g.tag = 1
print(g.__name__, g.__qualname__, g.__doc__, g.__annotations__, g.__wrapped__(3), g.__module__)
print(WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)
h = update_wrapper(lambda: 1, g, assigned=('__doc__', 'missing'))
print(h.__name__, h.__doc__, h.tag, h.__wrapped__ is g)


@total_ordering
class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n if isinstance(other, V) else NotImplemented

    def __lt__(self, other):
        return self.n < other.n if isinstance(other, V) else NotImplemented


a, b = V(1), V(2)
print(a < b, a <= b, a > b, a >= b, a <= V(1), a >= V(1))
print(V.__gt__.__name__)
try:
    a >= 3
except TypeError as e:
    print(e)
for ops in ('__le__', '__gt__', '__ge__'):
    body = {'__init__': V.__init__, '__eq__': V.__eq__, ops: V.__dict__[ops]}
    W = total_ordering(type('W', (), body | {'__init__': lambda s, n: setattr(s, 'n', n),
        '__eq__': lambda s, o: s.n == o.n,
        ops: {'__le__': lambda s, o: s.n <= o.n, '__gt__': lambda s, o: s.n > o.n,
              '__ge__': lambda s, o: s.n >= o.n}[ops]}))
    x, y = W(1), W(2)
    print(ops, x < y, x <= y, x > y, x >= y, x <= W(1), x >= W(1), x < W(1), x > W(1))
try:
    total_ordering(type('N', (), {}))
except ValueError as e:
    print(e)


class Data:
    def __init__(self):
        self.asked = 0

    @cached_property
    def value(self):
        """the value"""
        self.asked += 1
        return self.asked


d = Data()
print(d.value, d.value, d.asked, d.__dict__, Data.value.__doc__, Data.value.attrname)
del d.value
print(d.value)
d.value = 10
print(d.value, isinstance(Data.__dict__['value'], cached_property))


class Slotted:
    __slots__ = ()

    @cached_property
    def value(self):
        return 1


try:
    Slotted().value
except TypeError as e:
    print(e)
try:
    class Two:
        a = cached_property(len)
        b = a
except TypeError as e:
    print(e)
try:
    class Bare:
        pass
    Bare.x = cached_property(len)
    Bare().x
except TypeError as e:
    print(e)


class Cell:
    def __init__(self):
        self.state = None

    def set(self, state, extra=0):
        self.state = state, extra
        return self

    on = partialmethod(set, True)
    off = partialmethod(set, False, extra=3)
    both = partialmethod(off, extra=4)

    @classmethod
    def make(cls, n):
        return cls, n
    one = partialmethod(make, 1)


print(Cell().on().state, Cell().on(5).state, Cell().off().state, Cell().both().state)
print(Cell().one() == (Cell, 1), Cell.one() == (Cell, 1), Cell.__dict__['on'].args)
print(repr(partialmethod(len, 1, a=2)))
try:
    partialmethod(3)
except TypeError as e:
    print(e)
print(sorted(functools.__all__))
key = functools.cmp_to_key(lambda a, b: 0)(1)
try:
    hash(key)
except TypeError as e:
    print(e, type(key).__hash__)
