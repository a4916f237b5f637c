# __call__ found through types: chains, instances as methods, metaclass calls.
class Adder:
    def __init__(self, total=0):
        self.total = total

    def __call__(self, n=None, **options):
        if n is None:
            return self.total
        return Adder(self.total + n * options.get("times", 1))


print(Adder()(1)(2)(3, times=10)())


class Callee:
    def __call__(self, *args):
        return len(args)


class Uses:
    plain = Callee()

    def __init__(self):
        self.own = Callee()


u = Uses()
print(u.plain(1), u.own(1, 2), callable(u.plain), callable(u))
u.__call__ = lambda: "instance attribute"
try:
    u()
except TypeError as error:
    print(error)
Uses.__call__ = lambda self, *a: ("added later", a)
print(u(1), callable(u))


class Indirect:
    __call__ = Callee()


print(Indirect()(1, 2, 3))


class Static:
    @staticmethod
    def __call__(*args):
        return "static", args


print(Static()(1))


class Class:
    @classmethod
    def __call__(cls, *args):
        return cls.__name__, args


print(Class()(2))


class Singleton(type):
    made = {}

    def __call__(cls, *args):
        if cls not in cls.made:
            print("making", cls.__name__)
            cls.made[cls] = super().__call__(*args)
        return cls.made[cls]


class Config(metaclass=Singleton):
    def __init__(self, value):
        self.value = value


print(Config(1) is Config(2), Config(3).value)
print((lambda f: lambda n: f(f, n))(lambda self, n: n and n * self(self, n - 1) or 1)(5))
for bad in (3, "text", None, [1]):
    try:
        bad()
    except TypeError as error:
        print(error)
