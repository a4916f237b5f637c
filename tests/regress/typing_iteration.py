# Typing's forms are not iterable; protocols meet built-in types; Literal of a class.
import typing
from typing import *

T = TypeVar("T")
for form in (Union, Union[str, T], List, Tuple, Callable, Callable[..., T], Optional[int],
             Annotated, Annotated[T, ""], Literal, Any):
    try:
        print(form, list(form))
    except TypeError as e:
        print(form, e)
print(*(a for a in Tuple[int, str].__args__), len([*Tuple[int, str]]))


@runtime_checkable
class P(Protocol):
    def meth(self): ...


class Q(Protocol):
    x: int


def function(): ...


print(issubclass(type(function), P), isinstance(function, P), issubclass(type, P), issubclass(int, P))
print(Literal[int, 1, "a", None])


class HasMeth:
    def meth(self): ...


print(issubclass(HasMeth, P), isinstance(HasMeth(), P))
