# Generic aliases: repr, origin, arguments, parameters, substitution, calling, equality.
from types import GenericAlias
from typing import TypeVar

T = TypeVar("T")
K = TypeVar("K")
for alias in (list[int], dict[str, list[int]], tuple[int, ...], tuple[()], type[int], set["name"],
              list[None], dict[K, T], list[int | str]):
    print(alias, alias.__origin__.__name__, alias.__args__, alias.__parameters__)
print(dict[K, list[T]][str, int], list[T][T], dict[K, T][int, K])
print(list[int]("ab"), dict[str, int](a=1), type(list[int]()).__name__)
print(list[int] == list[int], list[int] == list[str], hash(list[int]) == hash(list[int]))
print(list[int].append is list.append, list[int].__name__, list[int].__mro_entries__(()))
print(isinstance(list[int], type), isinstance(list[int], GenericAlias), *list[int])


class Items(list[int]):
    pass


print(Items.__bases__, Items.__orig_bases__, Items((1, 2)))


class Own:
    def __class_getitem__(cls, key):
        return GenericAlias(cls, key)


print(Own[1, "two"].__args__, Own[int].__origin__ is Own)
for call in (lambda: isinstance([], list[int]), lambda: issubclass(list, list[int]),
             lambda: list[int][str], lambda: dict[K, T][int], lambda: int[str],
             lambda: list[T][int, str]):
    try:
        print(call())
    except TypeError as error:
        print(error)

# copies of what is unpacked are unpacked too
import copy, pickle
for alias in (*tuple[int, ...],), (*tuple[str, *tuple[int, ...]],):
    print(copy.copy(alias[0]), copy.deepcopy(alias[0]), copy.copy(alias[0]) == alias[0])
    print([pickle.loads(pickle.dumps(alias[0], n)) == alias[0] for n in range(6)])
import difflib, filecmp
print(difflib.SequenceMatcher[str], filecmp.dircmp[bytes])
