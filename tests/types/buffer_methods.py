# __buffer__ and __release_buffer__ of classes in Python (PEP 688).
import array
import collections.abc
import gc
import inspect
import sys
import weakref


class Lender:
    def __init__(self):
        self.out = 0

    def __buffer__(self, flags):
        self.out += 1
        self.view = memoryview(bytearray(b'hello'))
        print('lend', inspect.BufferFlags(flags))
        return self.view

    def __release_buffer__(self, view):
        self.out -= 1
        print('back', view is self.view, view.tobytes())


one = Lender()
view = memoryview(one)
part = view[1:3]
view.release()
print(one.out, bytes(part))
part.release()
print(one.out, one.view.tobytes())
print(bytes(one), one.out)
print(memoryview(one) == b'hello')
with memoryview(one) as view:
    print(view[0], view.readonly)
print(isinstance(one, collections.abc.Buffer), isinstance(1, collections.abc.Buffer))


class Bytes(bytearray):
    def __buffer__(self, flags):
        print('own lend')
        return super().__buffer__(flags)

    def __release_buffer__(self, view):
        print('own back')
        super().__release_buffer__(view)


own = Bytes(b'abc')
view = memoryview(own)
try:
    own.append(1)
except BufferError as error:
    print(error)
view[0] = 65
view.release()
own.append(100)
print(own)


class Other(bytearray):
    def __buffer__(self, flags):
        return memoryview(b'another')


print(bytes(memoryview(Other(b'x'))), Other(b'x'))


class OnlyBack(array.array):
    def __release_buffer__(self, view):
        print('only back', view.format, view.tolist())
        super().__release_buffer__(view)


numbers = OnlyBack('h', [1, 2])
view = memoryview(numbers)
print(view.tolist())
del view
numbers.append(3)
print(numbers)


class Left(bytearray):
    def __buffer__(self, flags):
        return memoryview(b'left')


class Both(Left, Bytes):
    pass


sys.stderr = sys.stdout
print(bytes(memoryview(Both(b'base'))))


class Wrong:
    def __buffer__(self, flags):
        return 42


class BackAlone:
    def __release_buffer__(self, view):
        print('never')


class Raises:
    def __buffer__(self, flags):
        raise LookupError('no bytes today')


for cls in Wrong, BackAlone, Raises:
    try:
        memoryview(cls())
    except (TypeError, LookupError) as error:
        print(type(error).__name__, error)


class BadBack(Lender):
    def __release_buffer__(self, view):
        raise ValueError('cannot take it back')


sys.unraisablehook = lambda seen: print('unraisable', seen.exc_value)
bad = BadBack()
try:
    memoryview(bad).release()
    memoryview(bad)[10]
except IndexError as error:
    print(error)


class Ring:
    def __buffer__(self, flags):
        return memoryview(b'ring')


ring = Ring()
ring.me = memoryview(ring)
print(b'-'.join([ring, ring]))
gone = weakref.ref(ring)
del ring
gc.collect()
print(gone())


class Looks(bytearray):
    def __release_buffer__(self, view):
        try:
            memoryview(view)  # a view of this view asks nobody to take it back
        except ValueError:
            pass
        print('looked', view.tobytes())
        super().__release_buffer__(view)


looks = Looks(b'hello')
memoryview(looks).release()
looks.append(33)
print(looks)
