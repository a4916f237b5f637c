# __init_subclass__ and __set_name__: order, arguments, inheritance, errors.
class Plugin:
    registry = {}

    def __init_subclass__(cls, /, name=None, **rest):
        print("subclass", cls.__name__, name, rest)
        super().__init_subclass__(**rest)
        Plugin.registry[name or cls.__name__] = cls


class Csv(Plugin, name="csv"):
    pass


class Json(Csv):
    pass


print(sorted(Plugin.registry))
try:
    class Bad(Plugin, name="x", unknown=1):
        pass
except TypeError as error:
    print(error)
try:
    class Plain(int, option=1):
        pass
except TypeError as error:
    print(error)


class Named:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name

    def __get__(self, instance, owner):
        return f"{self.name} of {'class' if instance is None else 'instance'}"


class Owner:
    first = Named()
    second = Named()

    def __init_subclass__(cls):
        print("after the names of", cls.__name__)


class Child(Owner):
    third = Named()


print(Child.first, "|", Child().third)
Owner.late = Named()
try:
    print(Owner.late)
except AttributeError as error:
    print(error)


class Fails:
    def __set_name__(self, owner, name):
        raise ValueError("no name")


try:
    class Broken:
        attribute = Fails()
except ValueError as error:
    print(type(error).__name__, error, error.__notes__)
