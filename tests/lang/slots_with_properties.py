# __slots__ beside properties, defaults, inheritance, __dict__ and weak references.
class Celsius:
    __slots__ = ("_degrees",)

    def __init__(self, degrees):
        self.degrees = degrees

    @property
    def degrees(self):
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        if value < -273:
            raise ValueError("too cold")
        self._degrees = value

    @degrees.deleter
    def degrees(self):
        del self._degrees


c = Celsius(20)
c.degrees += 5
print(c.degrees, hasattr(c, "__dict__"))
try:
    c.degrees = -300
except ValueError as error:
    print(error, c.degrees)
del c.degrees
try:
    c.degrees
except AttributeError as error:
    print(error)
try:
    c.other = 1
except AttributeError as error:
    print(error)


class Child(Celsius):
    __slots__ = ["extra", "__private", "__dict__"]

    def hide(self):
        self.__private = "hidden"


child = Child(1)
child.extra, child.free = "slot", "dict"
child.hide()
print(vars(child), child.extra, child._Child__private)
print(type(Child.extra).__name__, Child.extra.__get__(child, Child), Child.extra.__name__)
Child.extra.__set__(child, "by descriptor")
print(child.extra)
try:
    Child.extra.__get__(c, Celsius)
except TypeError as error:
    print(error)
for source in (
    "class A: __slots__ = ('x',); x = 1", "class B: __slots__ = ('1a',)",
    "class C(int): __slots__ = ('x',)", "class D(tuple): __slots__ = ('x',)",
    "class E: __slots__ = (3,)",
):
    try:
        exec(source)
        print("fine")
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Documented:
    __slots__ = {"x": "The x.", "y": "The y."}


print(Documented.x.__doc__, sorted(Documented.__slots__))
