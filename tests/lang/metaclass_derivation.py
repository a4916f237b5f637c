# How the metaclass of a class is chosen: the most derived, conflicts, callables.
class M(type):
    def __new__(meta, name, bases, namespace):
        print(f"{meta.__name__} makes {name}")
        return super().__new__(meta, name, bases, namespace)


class N(M):
    pass


class Other(type):
    pass


class A(metaclass=M): ...


class B(A, metaclass=N): ...


class C(A, B.__mro__[-1]): ...


class D(B): ...


class E(B, metaclass=M): ...


print([type(c).__name__ for c in (A, B, C, D, E)])
try:
    class F(A, metaclass=Other): ...
except TypeError as error:
    print(error)


class O(metaclass=Other): ...


try:
    class G(A, O): ...
except TypeError as error:
    print(error)


class Joined(M, Other): ...


class H(A, O, metaclass=Joined): ...


print(type(H).__mro__[:3] == (Joined, M, Other))


def function(name, bases, namespace, **kwargs):
    return name, bases, sorted(k for k in namespace if not k.startswith("__")), kwargs


class Made(metaclass=function, size=3):
    field = 1


print(Made)
print(type(type("Dyn", (B,), {})).__name__, type(M("Direct", (), {})).__name__)
try:
    M("Twice", (A, O), {})
except TypeError as error:
    print(error)


class Abstract(type):
    def __call__(cls, *args):
        missing = [n for n in dir(cls) if getattr(getattr(cls, n), "todo", False)]
        if missing:
            raise TypeError(f"{cls.__name__} lacks {', '.join(missing)}")
        return super().__call__(*args)


def todo(function):
    function.todo = True
    return function


class Base(metaclass=Abstract):
    @todo
    def area(self): ...


class Square(Base):
    def area(self):
        return 4


print(Square().area())
try:
    Base()
except TypeError as error:
    print(error)
