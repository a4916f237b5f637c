# OrderedDict.pop() uses no method of a subclass, not __missing__() either; copy() calls the
# class without arguments and sets item by item.
from collections import OrderedDict


class Recent(OrderedDict):
    def __init__(self, size=3):
        super().__init__()
        self.size = size

    def __getitem__(self, key):
        print('get', key)
        return super().__getitem__(key)

    def __setitem__(self, key, value):
        print('set', key, value)
        super().__setitem__(key, value)

    def __delitem__(self, key):
        print('del', key)
        super().__delitem__(key)

    def __contains__(self, key):
        print('contains', key)
        return super().__contains__(key)

    def __missing__(self, key):
        print('missing', key)
        return 0


recent = Recent(7)
recent['a'] = 1
recent['b'] = 2
twin = recent.copy()
print(type(twin), twin.size, list(twin))
print(recent.pop('a'), recent.pop('a', 5), recent.pop('a', default=6))
for key in 'a', None, (1, 2):
    try:
        recent.pop(key)
    except KeyError as error:
        print('KeyError', error.args)
try:
    recent.pop([])
except TypeError as error:
    print(error)
print(recent.popitem(), list(recent))


class Refuses(OrderedDict):
    def __init__(self):
        super().__init__()

    def __setitem__(self, key, value):
        if key == 'bad':
            raise ValueError(key)
        super().__setitem__(key, value)


refuses = Refuses()
refuses['good'] = 1
OrderedDict.__setitem__(refuses, 'bad', 2)
try:
    refuses.copy()
except ValueError as error:
    print('ValueError', error)
