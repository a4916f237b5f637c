# Metaclasses whose hooks are not asked, or answer strangely.


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


# the members of a union are told apart by identity, but generic aliases by equality
class Equal(type):
    def __eq__(c, o):
        print("eq")
        return True

    def __hash__(c):
        return 1


class A(metaclass=Equal):
    pass


class B(metaclass=Equal):
    pass


attempt(lambda: A | int)
attempt(lambda: A | B | A)
attempt(lambda: list[A] | list[B])
attempt(lambda: list[1] | list[1.0])

# __abstractmethods__ that is not there
attempt(lambda: A.__abstractmethods__)
attempt(lambda: type.__abstractmethods__)
attempt(lambda: type.__delattr__(B, "__abstractmethods__"))


# nothing behind the class in its mro: its super object answers
class Reversed(type):
    def mro(c):
        return super().mro()[::-1]


for keywords in {}, {"k": 1}:
    attempt(lambda: Reversed("R", (), {}, **keywords).__mro__)


# classes whose mro leaves out object
class Alone(type):
    def mro(c):
        return [c]


class WithInt(type):
    def mro(c):
        return [c, int]


class Plain:
    def __init__(self):
        self.y = 1


for meta in Alone, WithInt:
    attempt(lambda: meta("B", (int,), {})())
    attempt(lambda: meta("B", (Plain,), {})())
B = WithInt("B", (int,), {})
for f in repr, str, hash, len, iter, bool, lambda b: b + 1, lambda b: b == 1, lambda b: b < b, lambda b: b.x, lambda b: b.__class__:
    attempt(lambda: str(f(B())).split(" at ")[0])
o = Plain()
o.__class__ = Alone("C", (Plain,), {})
for f in repr, str, hash, len, bool, lambda o: o == 1, lambda o: o == o, lambda o: o < o, lambda o: o.y, lambda o: setattr(o, "y", 2), lambda o: delattr(o, "y"), vars:
    attempt(lambda: str(f(o)).split(" at ")[0])


# A property that cannot give the method: for these there is none then.
class Refuses:
    @property
    def __eq__(self):
        raise AttributeError("==")

    @property
    def __lt__(self):
        raise ValueError("<")

    @property
    def __hash__(self):
        raise AttributeError("hash")

    @property
    def __iter__(self):
        raise AttributeError("iter")

    @property
    def __repr__(self):
        raise AttributeError("repr")

    @property
    def __len__(self):
        raise AttributeError("len")

    @property
    def __add__(self):
        raise AttributeError("+")

    @property
    def __call__(self):
        raise AttributeError("call")


o = Refuses()
for f in (lambda o: o == 1, lambda o: 1 == o, lambda o: o != 1, lambda o: o in [1], lambda o: o == o, lambda o: o < 1,
          lambda o: 1 > o, hash, iter, list, lambda o: [*o], lambda o: [x for x in o], repr, str, format,
          lambda o: f"{o!r}", len, bool, lambda o: o + 1, lambda o: o(), lambda o: {o: 1}, max):
    attempt(lambda: str(f(o)).split(" at ")[0])
