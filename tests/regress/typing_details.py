"""Deprecated forms of NamedTuple and TypedDict; substitution, pickling, protocols and more of typing."""
import warnings, typing
from typing import NamedTuple, TypedDict
def t(f):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        try: r=f()
        except Exception as e: r=(type(e).__name__, str(e))
    print(r, [(x.category.__name__, str(x.message)) for x in w])
    return r
t(lambda: NamedTuple('A')); t(lambda: NamedTuple('A', None)); t(lambda: NamedTuple('A', x=int)); t(lambda: NamedTuple('A', None, x=int)); t(lambda: NamedTuple('A', [])); t(lambda: NamedTuple('A', [('x',int)], y=1)); t(lambda: NamedTuple('A', fields=int)); t(lambda: NamedTuple('A', typename=int)._fields)
t(lambda: NamedTuple('A', None, x=int, fields=3))
t(lambda: TypedDict('A')); t(lambda: TypedDict('A', None)); t(lambda: TypedDict('A', {})); t(lambda: TypedDict('A', x=int)); 
@t
def f():
    @typing.no_type_check_decorator
    def d(x): return x
T=typing.TypeVar('T')
t(lambda: list[T][None]); t(lambda: list[T][5]); t(lambda: list[T]['x']); t(lambda: dict[T,int][typing.Any]); t(lambda: list[T][*tuple[int]]); t(lambda: list[T][*tuple[int,...]])
t(lambda: typing.Callable[[T],T][None])
import collections.abc, pickle
t(lambda: collections.abc.Callable[[T],T][None])
t(lambda: pickle.loads(pickle.dumps(typing.Callable[[int],str])))
t(lambda: type(typing.NoDefault)() is typing.NoDefault and pickle.loads(pickle.dumps(typing.NoDefault)) is typing.NoDefault)
t(lambda: type(typing.NoDefault)(1))
type X = int
t(lambda: pickle.loads(pickle.dumps(X)) is X)
class BaseSeq(typing.Sequence[T]): ...
class MySeq(typing.List[T], BaseSeq[T]): ...
print([c.__name__ for c in MySeq.__mro__])
@typing.runtime_checkable
class HasX(typing.Protocol):
    x = 1
    @classmethod
    def __subclasshook__(cls, other): return hasattr(other, 'x')
class I: x=1
t(lambda: (issubclass(I, HasX), issubclass(int, HasX), isinstance(I(), HasX)))
class P(NamedTuple):
    class Named:
        def __set_name__(self, owner, name): print('set', owner.__name__, name)
    a: object = Named()
    b = Named()
class A(TypedDict, typing.Generic[T]):
    a: T
class B(A[T], total=False): b: T
class W(B): c: int
print(W.__bases__, W.__required_keys__ == {'a','c'}, W.__orig_bases__)
@typing.no_type_check
class N:
    def f(self): pass
    @classmethod
    def g(cls): pass
    @staticmethod
    def h(): pass
    class Inner:
        def k(self): pass
    z = len; y = dict.fromkeys; x = B
print([getattr(o,'__no_type_check__',None) for o in (N, N.f, N.g, N.h, N.Inner, N.Inner.k, B)])
D=typing.TypeVar('D', default=int)
print(typing.Callable[[D],T].__args__, dict[D,T], typing.Dict[D,T])
