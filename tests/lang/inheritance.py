# Inheritance: overriding, super, the method resolution order.
class A:
    def who(self):
        return "A"

    def chain(self):
        return ["A"]


class B(A):
    def who(self):
        return "B" + super().who()

    def chain(self):
        return ["B"] + super().chain()


class C(A):
    def chain(self):
        return ["C"] + super().chain()


class D(B, C):
    def chain(self):
        return ["D"] + super().chain()


print(D().who(), D().chain())
print([k.__name__ for k in D.__mro__])
print(D.__bases__ == (B, C), D.__base__ is B, [k.__name__ for k in A.__subclasses__()])
print(issubclass(D, A), issubclass(A, D), issubclass(D, (int, C)), isinstance(D(), A))
print(super(B, D()).chain(), super(D, D).chain(D()))
print(D.mro() == list(D.__mro__))


class X:
    pass


class Y(X):
    pass


for bases in ((X, Y), (A, A)):
    try:
        type("Bad", bases, {})
    except TypeError as error:
        print(error)
try:
    class Wrong(5):
        pass
except TypeError as error:
    print(error)
try:
    class NoBool(bool):
        pass
except TypeError as error:
    print(error)
try:
    class Mixed(int, str):
        pass
except TypeError as error:
    print(error)


class Counter(dict):
    def __missing__(self, key):
        return 0

    def add(self, key):
        self[key] += 1


c = Counter()
for letter in "hello":
    c.add(letter)
print(c, c["zz"], isinstance(c, dict), len(c))


class Stack(list):
    def push(self, x):
        self.append(x)
        return self


print(Stack([1]).push(2), Stack() == [], type(Stack([1]) + [2]).__name__)


class Name(str):
    def shout(self):
        return self.upper() + "!"


print(Name("bob").shout(), Name("a") + "b", type(Name("a") + "b").__name__)


class Celsius(float):
    def __repr__(self):
        return f"{float(self)} C"


print(Celsius(20.5), Celsius(1) + 1, [Celsius(3)])


class Number(int):
    def __add__(self, other):
        return Number(int(self) + other * 100)


print(Number(5) + 1, 1 + Number(5), sum([Number(1), Number(2)]))


class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    @property
    def first(self):
        return self[0]


print(Pair(1, 2), Pair(1, 2).first, Pair(1, 2) == (1, 2))


class Cooperative:
    def __init__(self, **kwargs):
        print("Cooperative", kwargs)
        super().__init__(**kwargs)


class Left(Cooperative):
    def __init__(self, left=None, **kwargs):
        print("Left", left)
        super().__init__(**kwargs)


class Right(Cooperative):
    def __init__(self, right=None, **kwargs):
        print("Right", right)
        super().__init__(**kwargs)


class Both(Left, Right):
    pass


Both(left=1, right=2)
try:
    super().x
except RuntimeError as error:
    print(error)
