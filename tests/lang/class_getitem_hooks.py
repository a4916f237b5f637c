# __class_getitem__, a metaclass's __getitem__ before it, and __mro_entries__.
class Vector:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item!r}]"


class Sub(Vector):
    pass


print(Vector[int], Sub["x"], Vector[1, 2], Vector[1:2], Vector[()])
try:
    Vector()[0]
except TypeError as error:
    print(error)
try:
    object[int]
except TypeError as error:
    print(error)


class Meta(type):
    def __getitem__(cls, item):
        return "meta", item

    def __contains__(cls, item):
        return item == 1

    def __iter__(cls):
        return iter("ab")

    def __len__(cls):
        return 2


class Both(metaclass=Meta):
    def __class_getitem__(cls, item):
        return "class"


print(Both[3], 1 in Both, list(Both), len(Both))


class Entries:
    def __init__(self, *bases):
        self.bases = bases

    def __mro_entries__(self, bases):
        print("asked with", len(bases))
        return self.bases


class A: ...


class B: ...


class C(A, Entries(B), Entries()):
    pass


print(C.__bases__ == (A, B), len(C.__orig_bases__), hasattr(A, "__orig_bases__"))
try:
    class D(Entries(A, A)):
        pass
except TypeError as error:
    print(error)
try:
    class E(5):
        pass
except TypeError as error:
    print(error)


class Wrong:
    def __mro_entries__(self, bases):
        return [A]


try:
    class G(Wrong()):
        pass
except TypeError as error:
    print(error)
print(list[int], dict[str, int].__args__, type(list[int]).__name__)
class H(list[int]): ...
print(H.__bases__, H.__orig_bases__)
