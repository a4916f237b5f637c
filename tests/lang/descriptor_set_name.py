# __set_name__: when it is called, for what, and what an error in it becomes.
class Named:
    def __init__(self):
        self.names = []

    def __set_name__(self, owner, name):
        self.names.append(f"{owner.__name__}.{name}")


shared = Named()


class First:
    a = shared
    b = shared
    c = [Named()]


class Second(First):
    d = shared


print(shared.names, First.c[0].names)
late = Named()
First.late = late
print(late.names)
late.__set_name__(First, "late")
print(late.names)


class Validated:
    def __set_name__(self, owner, name):
        self.slot = "_" + name

    def __get__(self, instance, owner):
        return self if instance is None else getattr(instance, self.slot, None)

    def __set__(self, instance, value):
        if not isinstance(value, int):
            raise TypeError(f"{self.slot[1:]} must be an int, not {type(value).__name__}")
        setattr(instance, self.slot, value)


class Point:
    x = Validated()
    y = Validated()


p = Point()
p.x = 3
print(p.x, p.y, vars(p), Point.x.slot)
try:
    p.y = "no"
except TypeError as error:
    print(error)


class Refuses:
    def __set_name__(self, owner, name):
        raise ValueError("refused " + name)


try:
    class Bad:
        field = Refuses()
except ValueError as error:
    print(error, error.__notes__)
own = Named()
own.__dict__["__set_name__"] = print
T = type("T", (), {"made": own})
print(own.names, T.__name__)
