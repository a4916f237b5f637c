# Type arguments in the place of parameters; identity of equal forms.
import collections.abc as abc
import weakref
from typing import *

T = TypeVar('T')
P = ParamSpec('P')
Ts = TypeVarTuple('Ts')
Pair = TypeVarTuple('Pair', default=Unpack[Tuple[str, int]])


def show(get):
    try:
        print(get())
    except TypeError as error:
        print('TypeError:', error)


class Row(Generic[T, *Ts]):
    pass


class Table(Generic[T, *Pair]):
    pass


class Task(Generic[P]):
    pass


print('-- tuples of any length')
for alias in Tuple[T, *Ts], tuple[T, *Ts], Row[T, *Ts], tuple[*Ts, T], tuple[T, *Ts, str]:
    for args in [(int,), (*tuple[int, ...],), (str, *tuple[int, ...]),
                 (str, *tuple[int, ...], float), (int, *Ts), (),
                 (*tuple[int, ...], *tuple[str, ...])]:
        show(lambda: alias[args])
show(lambda: Table[float])
show(lambda: Table[float].__args__)
show(lambda: Table[float, bool])

print('-- parameters of callables')
for alias in (abc.Callable[P, T], Callable[P, T]):
    show(lambda: alias[int, str])
    show(lambda: alias[[int], str])
    show(lambda: alias[[], str])
    show(lambda: alias[..., str])
for alias in (abc.Callable[Concatenate[int, P], int], Callable[Concatenate[int, P], int]):
    show(lambda: alias[[]])
    show(lambda: alias[[str]])
    show(lambda: alias[[str], int])
for arg in (42, int, None, [int], T, int | str):
    show(lambda: Task[arg])

print('-- what is no type')
for arg in (Generic, Protocol, Union, ClassVar, (1, 2)):
    show(lambda: list[T][arg])
    show(lambda: List[T][arg])
    show(lambda: TypeVar('X', bound=arg))
show(lambda: TypeVar('X', bound='Later').__bound__)
show(lambda: ParamSpec('X', bound='Later').__bound__)
for param in (T, P, Ts, P.args, P.kwargs):
    show(lambda: type('X', (param,), {}) and __build_class__(lambda: None, 'X', param))
    print(weakref.ref(param)() == param)

print('-- the same form is the same object')
for text in ('ClassVar[int]', 'Literal[1, 2]', 'Annotated[int, 1]', 'Unpack[Ts]',
             'Concatenate[int, P]', 'Union[int, str]', 'Optional[int]', 'Final[int]'):
    print(text, eval(text) is eval(text))
print(Literal[1] is Literal[True], Literal[1] == Literal[True])

print('-- hints')


def stars(*args: *tuple[int, str]):
    pass


def text(*args: '*tuple[int, str]'):
    pass


def later(*args: *tuple['int', ...]):
    pass


for function in stars, text, later:
    show(lambda: get_type_hints(function))

print('-- modules')
names = {}
exec('from typing import *; T, P, Ts = TypeVar("T"), ParamSpec("P"), TypeVarTuple("Ts")', names)
print(names['T'].__module__, names['P'].__module__, names['Ts'].__module__)
del names['__builtins__']
names = {}
exec('T, P, Ts = TypeVar("T"), ParamSpec("P"), TypeVarTuple("Ts")',
     {name: globals()[name] for name in ('TypeVar', 'ParamSpec', 'TypeVarTuple')}, names)
print(names['T'].__module__, names['P'].__module__, names['Ts'].__module__)
print(T.__module__)


def wrap(function):
    """Wrap it."""
    return function


import warnings
with warnings.catch_warnings(record=True):
    print(no_type_check_decorator(wrap).__name__, no_type_check_decorator(wrap).__doc__)

# A TypeVarTuple's values stand one by one in a class of one's own within an alias.
class Many(Generic[*Ts]):
    pass


print(list[Many[*Ts]][int, str], list[Many[*Ts]][()], tuple[T, *tuple[Many[*Ts], ...]][int, str, bool])
print("-- how many arguments")
T2, D = TypeVar("T2"), TypeVar("D", default=int)
class Pair(Generic[T, T2]): pass
class Named(Generic[T, P]): pass
for alias in dict[T, T2], Dict[T, T2], Pair, Named, Named[T, P], tuple[T, *Ts, T2], dict[T, dict[T2, D]]:
    for args in (), (int,), (int, str), (int, str, float, bytes):
        show(lambda: alias[args])
print("-- what is not unpacked")
for alias in tuple[Ts], Tuple[Ts], dict[T, Ts]:
    show(lambda: alias[int, str])
print("-- arguments may be a list")
print(T.__typing_prepare_subst__(Dict[T, T2], [int, str]), T2.__typing_prepare_subst__(Dict[T, T2], [int, str]))
show(lambda: T.__typing_prepare_subst__(List[T], []))
show(lambda: T.__typing_prepare_subst__(List[T], 3))
