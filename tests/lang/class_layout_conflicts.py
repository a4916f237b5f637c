# Bases whose layouts or orders do not go together are refused.
def make(*bases):
    try:
        cls = type("Made", bases, {})
        print([c.__name__ for c in cls.__mro__])
    except TypeError as error:
        print("TypeError:", error)


class A:
    pass


class B(A):
    pass


class C(A):
    pass


make(int, str)
make(int, A)
make(A, int)
make(A, B)
make(B, A)
make(B, C)
make(object, A)
make(A, A)
make(bool)
make(type(None))
make(type(...))
make(range)
make(slice)
make(type(lambda: 0))
make(type(i for i in ()))
make(memoryview)
make(5)
make(dict, list)
make(Exception, int)
make(Exception, KeyError)
make(OSError, KeyError)
make(ValueError, KeyError)
make(set, frozenset)
make(float, complex)
make(bytes, bytearray)


class M1(type):
    pass


class M2(type):
    pass


class X(metaclass=M1):
    pass


class W(B):
    pass


class Y(metaclass=M2):
    pass


make(X, Y)
try:
    class Z(X, Y):
        pass
except TypeError as error:
    print(error)
W.__bases__ = (C,)
print(W.__bases__, W.__mro__)
for bases in ((), 5, (int,), (W,), [A]):
    try:
        W.__bases__ = bases
    except TypeError as error:
        print(error)
