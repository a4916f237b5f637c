# __class__ of instances can change between classes of one layout.
class Cat:
    def speak(self):
        return "meow"


class Dog:
    def speak(self):
        return "woof"


class WithSlots:
    __slots__ = ("a",)


class SameSlots:
    __slots__ = ("a",)


class MyInt(int):
    pass


class MyInt2(int):
    pass


pet = Cat()
pet.name = "x"
pet.__class__ = Dog
print(pet.speak(), pet.name, type(pet).__name__, isinstance(pet, Cat))
w = WithSlots()
w.a = 1
w.__class__ = SameSlots
print(type(w).__name__, w.a)
n = MyInt(5)
n.__class__ = MyInt2
print(type(n).__name__, n + 1)
for instance, cls in ((pet, int), (pet, WithSlots), (5, MyInt), ([], dict), (pet, 5), (pet, "Cat"), (Cat, Dog), (ValueError(), KeyError)):
    try:
        instance.__class__ = cls
    except TypeError as error:
        print(error)
try:
    del pet.__class__
except TypeError as error:
    print(error)


class Liar:
    @property
    def __class__(self):
        return int


liar = Liar()
print(isinstance(liar, int), isinstance(liar, Liar), type(liar).__name__, liar.__class__)
