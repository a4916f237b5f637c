# typing: the forms, their texts, substitution, protocols, named tuples, hints
import typing
from typing import *
from typing import Any, Union
def tr(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
T = TypeVar('T'); U = TypeVar('U', bound=int); S = TypeVar('S', int, str); P = ParamSpec('P'); Ts = TypeVarTuple('Ts')
print(Any, Union[int, str], Optional[int], List[int], Dict[str, int], Tuple[int, ...], Tuple[()], Set[T], Type[T], Callable[[int], str], Callable[..., int], Callable[P, T], Callable[[], None])
print(T, U.__bound__, S.__constraints__, P, Ts, P.args, P.kwargs, T.__covariant__, TypeVar('C', covariant=True))
print(Union[int, Union[str, int]], Union[int], Optional[Union[int, str]], Union[int, None], Union[int, str] == Union[str, int], int | None, Optional[int] == (int | None))
print(List[T][int], Dict[T, U][str, int], Callable[[T], U][int, bool], Union[T, None][int], List[List[T]][int], Callable[P, T][[int, str], bool], Tuple[T, ...][int], list[T][int], dict[str, list[T]][int])
print(List[int].__origin__, List[int].__args__, List[T].__parameters__, get_origin(Dict[str, int]), get_args(Callable[[int], str]), get_args(Union[int, str]), get_origin(int), get_args(list[int]), get_origin(int | str), get_args(Annotated[int, 'x']), get_origin(Annotated[int, 'x']))
print(Literal[1, 'a', None], Literal[1, 1], Literal[1] == Literal[True], Literal[Literal[1, 2], 3].__args__)
print(Final[int], ClassVar[int], Annotated[int, 'x', 3], Annotated[Annotated[int, 1], 2], Required[int], TypeGuard[int], NoReturn, Never, Self, LiteralString, TypeAlias, Unpack[Ts], Concatenate[int, P])
for f in (lambda: Any(), lambda: Union(), lambda: List(), lambda: List[int, str], lambda: Dict[int], lambda: Union[()], lambda: Optional[int, str], lambda: isinstance(1, Any), lambda: isinstance(1, Union), lambda: isinstance([], List[int]), lambda: isinstance([], List), lambda: issubclass(list, List), lambda: isinstance(1, Optional[int]), lambda: isinstance(1, Union[int, str]), lambda: List[int][str], lambda: Self[int], lambda: Callable[int], lambda: Callable[int, str], lambda: Generic[int], lambda: Generic[T, T], lambda: Generic[()], lambda: ClassVar[ClassVar[int]], lambda: List[1], lambda: List[(1,2)], lambda: Final[int, str], lambda: ForwardRef('a b'), lambda: TypeVar('T', int), lambda: TypeVar('T', bound=int, covariant=True, contravariant=True), lambda: List[int](), lambda: Dict[str, int](a=1), lambda: cast(int, 'x'), lambda: assert_never(3), lambda: Literal[[]], lambda: Annotated[int], lambda: List.append, lambda: List[int].append, lambda: typing.nothing):
    tr(f)
class Stack(Generic[T]):
    def __init__(self): self.items: list[T] = []
    def push(self, x: T) -> None: self.items.append(x)
s = Stack[int](); s.push(1); print(s.items, s.__orig_class__, Stack[int], Stack.__parameters__, Stack.__orig_bases__, Stack.__mro__)
class Pair(Generic[T, U]): pass
print(Pair[str, int], Pair[str, T], Pair[T, U][int, bool]); tr(lambda: Pair[int]); tr(lambda: Pair[int, int, int]); tr(lambda: Stack[int][str])
class IntStack(Stack[int]): pass
print(IntStack.__parameters__, IntStack.__orig_bases__, IntStack.__mro__); tr(lambda: IntStack[int])
class Multi(Stack[T], Pair[T, U]): pass
print(Multi.__parameters__, [c.__name__ for c in Multi.__mro__])
def bad():
    class X(Generic): pass
tr(bad)
def bad():
    class X(Pair[T, U], Generic[T]): pass
tr(bad)
class VT(Generic[T, *Ts]): pass
print(VT[int, str, float], VT[int], VT.__parameters__, VT[int, *Ts])
class PS(Generic[P]): pass
print(PS[int, str], PS[[int, str]], PS[...])
@runtime_checkable
class HasLen(Protocol):
    def __len__(self) -> int: ...
print(isinstance([], HasLen), isinstance(3, HasLen), issubclass(list, HasLen), HasLen)
class Named(Protocol):
    name: str
    def hi(self): ...
class Impl:
    name = 'x'
    def hi(self): return 1
tr(lambda: isinstance(Impl(), Named)); tr(lambda: Named())
R = runtime_checkable(Named); print(isinstance(Impl(), R), isinstance(3, R)); tr(lambda: issubclass(Impl, R))
class Ex(Named):
    def __init__(self): self.name = 'e'
print(Ex().hi(), is_protocol(Named), is_protocol(Ex), sorted(get_protocol_members(Named)))
def bad():
    class X(Protocol, Impl): pass
tr(bad)
class Cmp(Protocol[T]):
    def cmp(self, o: T) -> bool: ...
print(Cmp[int], Cmp.__parameters__)
class NT(NamedTuple):
    """doc"""
    x: int
    y: str = 'q'
    def total(self): return self.x
print(NT(1), NT(1, 'a').y, NT._fields, NT._field_defaults, NT.__annotations__, NT(3).total(), NT.__doc__, NT.__mro__, NT(1)._replace(x=4), NT(1)._asdict())
N2 = NamedTuple('N2', [('a', int), ('b', str)]); print(N2(1, 'x'), N2.__annotations__)
def bad():
    class X(NamedTuple):
        x: int = 1
        y: int
tr(bad)
def bad():
    class X(NamedTuple):
        x: int
        def __new__(cls): pass
tr(bad)
class GN(NamedTuple, Generic[T]): v: T
print(GN(1), GN[int], GN[int](4))
class Movie(TypedDict):
    name: str
    year: NotRequired[int]
print(Movie(name='x'), Movie.__annotations__, Movie.__required_keys__, Movie.__optional_keys__, Movie.__total__, is_typeddict(Movie), type(Movie(name='x')))
class M2(Movie, total=False): extra: int
print(sorted(M2.__annotations__), sorted(M2.__optional_keys__)); tr(lambda: isinstance({}, Movie))
TD = TypedDict('TD', {'a': int, 'in': str}); print(TD, TD.__annotations__)
UserId = NewType('UserId', int); print(UserId(5), UserId, UserId.__supertype__, UserId.__name__)
def bad():
    class X(UserId): pass
tr(bad)
@overload
def fo(x: int) -> int: ...
@overload
def fo(x: str) -> str: ...
tr(lambda: fo(1))
def fo(x): return x
print(fo(2), len(get_overloads(fo)))
def hints(a: 'int', b: Optional['str'] = None, *c: List['Stack'], **d: None) -> 'Dict[str, Stack]': ...
print(get_type_hints(hints))
class Hn:
    a: 'int'
    b: ClassVar['str'] = 'x'
    c: Annotated[int, 5]
class Hn2(Hn): d: 'list[int]'
print(get_type_hints(Hn2), get_type_hints(Hn2, include_extras=True)); tr(lambda: get_type_hints(3))
print(ForwardRef('X'), ForwardRef('X') == ForwardRef('X'), List['int'], Union['a', int])
print(TYPE_CHECKING, Text, AnyStr, Iterable[int], Iterator[str], Sequence, Mapping[str, int], Generator[int, None, str], Generator[int], Counter[str], DefaultDict[str, int], Deque[int], Hashable, Sized, Awaitable[int], AsyncIterator[int], ContextManager[int])
print(isinstance(3, SupportsInt), isinstance('x', SupportsInt), issubclass(int, SupportsIndex), SupportsAbs[int], isinstance([], Iterable), isinstance({}, Mapping), IO[str], TextIO)
import collections.abc
print(collections.abc.Callable[[int], str], collections.abc.Callable[..., T][int], list[int] | None, List[int] | None, None | List[int], 'x' | List[int] if 0 else '', T | int, int | T, Optional[T] | str)
@final
class F: pass
@override
def f(): pass
print(F.__final__, f.__override__, no_type_check(f).__no_type_check__)
print(List[int] == List[int], hash(List[int]) == hash(List[int]), List[int] is List[int], {List[int]: 1}, List.__module__, List._name, repr(List), List.__name__, List[int].__name__)
class X1(List[int]): pass
print(X1.__mro__, X1.__orig_bases__, X1([1]))
class X2(Dict[str, T]): pass
print(X2[int], X2.__parameters__)
class X3(Mapping[str, T], Generic[T]): pass
print(X3.__parameters__)
class A5[T]:
    def m(self) -> T: ...
print(A5[int], A5.__parameters__, A5.__type_params__, A5.__orig_bases__, A5.__mro__); tr(lambda: A5[int, str])
class A6[T](A5[T]): pass
print(A6[int], A6.__orig_bases__)
type Al[T] = list[T]
print(Al, Al[int], Al.__value__, Al[int].__args__)
print(get_type_hints(A5.m))
print(TypeVar('D', default=int).__default__, NoDefault, TypeVar('D').has_default())
D = TypeVar('D', default=int)
class WD(Generic[T, D]): pass
print(WD[str], WD[str, bool])
print(Unpack[tuple[int, str]], tuple[*tuple[int, ...]], Tuple[int, *Ts])
print(typing.Union[len, int], typing.Callable[[print], int])
