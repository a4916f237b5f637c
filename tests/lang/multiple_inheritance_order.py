# C3 linearisation: diamonds, impossible orders, mro() overridden, __mro_entries__.
def names(cls):
    return " ".join(c.__name__ for c in cls.__mro__)


class O:
    pass


class A(O):
    pass


class B(O):
    pass


class C(O):
    pass


class D(A, B):
    pass


class E(B, C):
    pass


class F(D, E):
    pass


class G(A, O):
    pass




print(names(F), "|", names(G))
for bases in ((O, A), (A, B, A), (D, B, A), (E, D), (int, str), (bool,), (A, int), (type(None),),
              (5,), (A, object, B)):
    try:
        print(names(type("X", bases, {})))
    except TypeError as error:
        print(str(error).replace("\n", " / "))


class Reversing(type):
    def mro(cls):
        print("mro of", cls.__name__)
        order = super().mro()
        return [order[0]] + order[1:-1][::-1] + [order[-1]]


class R(A, B, metaclass=Reversing):
    pass


print(names(R))


class BadMro(type):
    result = []

    def mro(cls):
        return BadMro.result


for result in ([], [5], [int], 5):
    BadMro.result = result
    try:
        print(names(BadMro("Bad", (), {})))
    except TypeError as error:
        print(error)


class Entry:
    def __init__(self, *result):
        self.result = result

    def __mro_entries__(self, bases):
        print("entries of", [type(b).__name__ for b in bases])
        return self.result


class FromEntry(Entry(A, B), Entry(), C):
    pass


print(names(FromEntry), len(FromEntry.__orig_bases__), FromEntry.__bases__)
for wrong in ([A], 5):
    try:
        class Wrong(type("E", (), {"__mro_entries__": lambda self, bases: wrong})()):
            pass
    except TypeError as error:
        print(error)
A.__bases__ = (B,)
print(names(D) if False else names(A))
for bases in ((), (D,), (5,), B, (int,)):
    try:
        A.__bases__ = bases
    except TypeError as error:
        print(error)
try:
    del A.__bases__
except TypeError as error:
    print(error)
print(A.__base__.__name__, A.__subclasses__()[0].__name__, issubclass(D, B),
      O.__subclasses__() == [B, C, G] or len(O.__subclasses__()))
