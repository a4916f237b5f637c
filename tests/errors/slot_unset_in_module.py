# Messages and texts that name a class with its module, but for __main__.
import types
import weakref

source = '''
class Slots:
    __slots__ = 'a', 'b'
class Sub(Slots): pass
def outer():
    class Inner:
        __slots__ = 'z', '__weakref__'
    return Inner
Inner = outer()
'''
module = types.ModuleType('shapes')
exec(source, module.__dict__)
here = {'__name__': '__main__'}
exec(source, here)


def show(cls, name):
    try:
        print(getattr(cls(), name))
    except AttributeError as error:
        print(error)
    try:
        delattr(cls(), name)
    except AttributeError as error:
        print(error)


for names in module.__dict__, here:
    show(names['Slots'], 'a')
    show(names['Sub'], 'b')
    show(names['Inner'], 'z')
    show(names['Inner'], 'no')
    one = names['Inner']()
    print(repr(weakref.ref(one)).split('to ')[1].split(' at')[0])
    proxy = weakref.proxy(one)
    print(type(proxy).__repr__(proxy).split('to ')[1].split(' at')[0])
