# isinstance and issubclass: hooks, tuples, unions, what they refuse.
class Duck(type):
    def __instancecheck__(cls, instance):
        print("instancecheck", type(instance).__name__)
        return hasattr(instance, "quack")

    def __subclasscheck__(cls, other):
        print("subclasscheck", other.__name__)
        return hasattr(other, "quack")


class Quacks(metaclass=Duck):
    pass


class Bird:
    def quack(self):
        pass


print(isinstance(Bird(), Quacks), isinstance(5, Quacks), issubclass(Bird, Quacks), issubclass(int, Quacks))
print(isinstance(Quacks(), Quacks), isinstance(5, (str, Quacks, int)))
print(isinstance(True, int), isinstance(1, bool), issubclass(bool, (float, (str, (int,)))), isinstance(1, int | str),
      isinstance(None, int | None), issubclass(type(None), None | int))
for arguments in ((1, 5), (1, (int, 5)), (1, "int"), (1, list[int]), (1, [int]), (1, int | list[int])):
    try:
        print(isinstance(*arguments))
    except TypeError as error:
        print(error)
for arguments in ((1, int), (int, 5), ("a", str), (int, list[int]), (int, (str, "x"))):
    try:
        print(issubclass(*arguments))
    except TypeError as error:
        print(error)


class Fake:
    __bases__ = (Bird,)


class BadBases:
    __bases__ = 5


print(issubclass(Fake(), Bird))
try:
    print(issubclass(BadBases(), Bird))
except TypeError as error:
    print(error)


class Raises(type):
    def __instancecheck__(cls, instance):
        raise LookupError("asked")


class Asked(metaclass=Raises):
    pass


try:
    isinstance(1, Asked)
except LookupError as error:
    print("raised", error)
