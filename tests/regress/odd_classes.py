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
