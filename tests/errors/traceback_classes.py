# Tracebacks through class bodies, metaclasses, __init_subclass__, __set_name__ and methods.
import sys
import traceback


class Meta(type):
    def __new__(meta, name, bases, space, **options):
        if "forbidden" in space:
            raise TypeError("forbidden attribute")
        return super().__new__(meta, name, bases, space)


class Base:
    def __init_subclass__(cls, number=0):
        cls.value = 1 / number


class Named:
    def __set_name__(self, owner, name):
        raise ValueError(f"bad name {name}")


def body():
    class Broken:
        first = 1
        second = first / 0


def metaclass():
    class Broken(metaclass=Meta):
        forbidden = True


def subclass():
    class Broken(Base, number=0):
        pass


def set_name():
    class Broken:
        attribute = Named()


def nested():
    class Outer:
        class Inner:
            def __init__(self):
                self.value = undefined
    Outer.Inner()


for function in (body, metaclass, subclass, set_name, nested):
    try:
        function()
    except Exception:
        traceback.print_exc(file=sys.stdout)
