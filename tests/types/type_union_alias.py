# int | str, Optional forms, list[int]: attributes, equality, isinstance, errors, repr.
import types

u = int | str
print(u, type(u).__name__, u == str | int, u == (int | str | int), hash(u) == hash(str | int),
      u.__args__, int | None, None | int, int | int, u | None | float)
print(isinstance(1, u), isinstance(1.5, u), isinstance(None, int | None), issubclass(bool, u),
      issubclass(float, u), isinstance(1, (u, float)))
a = list[int]
print(a, type(a).__name__, a.__origin__, a.__args__, a == list[int], a == list[str],
      hash(a) == hash(list[int]), a([1, 2]), a.__parameters__, a | None, dict[str, list[int]],
      tuple[()], tuple[int, ...])
print(list[int].append, a.__name__, a.__mro_entries__(()) , list["fwd"], list[None], list[...],
      type[int], list[list], set[u])


class Box:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item!r}]"


class Sub(list[int]):
    pass


print(Box[1, 2], Box[int], Sub.__bases__, Sub.__orig_bases__, Sub([1]), *list[int].__args__,
      [*tuple[int]])
T = list[int]
match [1]:
    case list():
        print("a list")
for code in ("isinstance([], list[int])", "issubclass(list, list[int])",
             "isinstance(1, int | list[int])", "int | 5", "5 | int", "int | 'str'", "int[str]",
             "list[int][str]", "u[int]", "u()", "u.x", "len[int]", "list[int]()",
             "list[int].__class__", "list[int].nothing", "isinstance(1, 5)",
             "isinstance(1, (int, 5))", "isinstance('a', (int, (str, 5)))", "issubclass(1, int)",
             "issubclass(int, 5)", "isinstance(1, [int])",
             "types.GenericAlias(list)", "types.GenericAlias(list, int)",
             "types.GenericAlias(5, (int,))", "types.UnionType()", "types.UnionType",
             "type(u)(int)", "int | type(None)", "(int | str).__or__(5)", "list[int] | list[str]",
             "int | int | list[int]", "str | (int | None)", "tuple[int, ...][0]", "dict[int]",
             "dict[int, str, float]", "repr(int | Box)", "bool(int | str)",
             "list[int] < list[str]", "isinstance(list[int], type)", "type[int]()"):
    try:
        print(code, "=", eval(code))
    except Exception as error:
        print(code, type(error).__name__, error)
