# Annotations of modules, classes and functions; names in them; private names.
from_module: int
x: "text" = 5
print(__annotations__, x)
try:
    from_module
except NameError as error:
    print(error)


class Data:
    a: int
    b: str = "x"
    c: list[int] = []
    (d): float = 1.0
    __private: bool = True


    def method(self, p: int, *args: str, k: "late" = 1, **kw: dict) -> None:
        local: undefined_is_fine
        other: also_undefined = 3
        return other


e = None
print(Data.__annotations__)
print(Data.method.__annotations__, Data().method(1))


class Sub(Data):
    pass


print(Sub.__annotations__, "__annotations__" in Sub.__dict__)


def evaluated(a: print("evaluated at definition") = 1):
    pass


print(evaluated.__annotations__)
evaluated.__annotations__ = {"a": int}
print(evaluated.__annotations__)
try:
    evaluated.__annotations__ = 5
except TypeError as error:
    print(error)
lst = [0]
lst[0]: int = 7
print(lst)


def scope():
    try:
        lst: int
        print(lst)
    except UnboundLocalError as error:
        print(error)


scope()
