# Which of Generic[...] and Protocol[...] lists the parameters of a class.
from typing import *
T=TypeVar('T'); U=TypeVar('U')
def t(s):
    try: exec(s, globals())
    except Exception as e: print(s, type(e).__name__, e)
    else: print(s, 'ok', A.__mro__ , A.__orig_bases__)
t('class A(Protocol[T], Generic[T]): pass')
t('class A[T](Protocol[T]): pass')
t('class A[T](Protocol): pass')
t('class A(Protocol[T], Generic[U]): pass')
t('class A(Generic[T], Protocol): pass')
t('class A(Generic[T], Protocol[T]): pass')
t('class A(Generic[T], Generic[U]): pass')
t('class A(Protocol[T], Iterable[U]): pass')
t('class A(Iterable[U], Protocol[T]): pass')
t('class A(Iterable[U], Protocol[T], Generic[T]): pass')
t('class A(Iterable[U], Generic[T]): pass')
t('class A(Generic[U], Generic[T]): pass')
t('class A(Protocol[U], Protocol[T]): pass')
t('class A[X](Protocol[U]): pass')
t('class A[X](Iterable[U]): pass')
print(A.__parameters__)
t('class A[X](Protocol[X], Iterable[X]): pass')
print(A.__parameters__)

print(hasattr(Generic, "__slots__"))
for bases in (object, Generic), (Generic, Generic):
    try:
        type("C", bases, {})
    except TypeError as e:
        print(e)
try:
    type("C", (Generic,), {}).__bases__ = (type("A", (), {}),)
except TypeError as e:
    print(e)
try:
    isinstance(None, Union[[1, 2], int])
except TypeError as e:
    print(e)
