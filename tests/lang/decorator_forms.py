# Decorators: classes, stacked, with arguments, on classes, any expression, keeping identity.
class counted:
    def __init__(self, function):
        self.function, self.calls = function, 0
        self.__name__ = function.__name__

    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)

    def __get__(self, instance, owner):
        return self if instance is None else lambda *args: self(instance, *args)


def tag(text, *, upper=False):
    def wrap(function):
        def inner(*args, **kwargs):
            result = f"<{text}>{function(*args, **kwargs)}</{text}>"
            return result.upper() if upper else result

        inner.__name__, inner.__wrapped__ = function.__name__, function
        return inner

    return wrap


@tag("b", upper=True)
@tag("i")
@counted
def greet(name):
    return "hi " + name


print(greet("you"), greet.__name__)
print(greet.__wrapped__.__wrapped__.calls)


class Account:
    @counted
    def pay(self, amount):
        return amount * 2

    @property
    @tag("p")
    def name(self):
        return "n"

    @staticmethod
    @tag("s")
    def helper():
        return 1

    @classmethod
    @tag("c")
    def kind(cls):
        return cls.__name__


account = Account()
print(account.pay(4), account.pay(5), Account.pay.calls)
print(account.name, account.helper(), Account.helper(), account.kind())
table = [lambda f: f, {"k": tag("k")}]


@table[1]["k"]
def subscripted(): return 1


@(lambda f: f() + 1)
def replaced(): return 41


@type
@lambda cls: cls()
class Instance: ...


@str
@callable
def lost(): ...


def attribute(**values):
    return lambda target: [setattr(target, *item) for item in values.items()] and target


@attribute(color="red", size=3)
class Box: ...


print(subscripted(), replaced, Instance.__name__, lost, Box.color, Box.size)
