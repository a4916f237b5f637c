# Descriptors: data and non-data, property, classmethod, staticmethod, __set_name__.
class Data:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = "_" + name

    def __get__(self, instance, owner):
        if instance is None:
            return "on the class"
        return getattr(instance, self.name, "unset")

    def __set__(self, instance, value):
        print("set", value)
        setattr(instance, self.name, value)

    def __delete__(self, instance):
        print("delete")
        delattr(instance, self.name)


class NonData:
    def __get__(self, instance, owner=None):
        return ("nondata", instance is None, owner.__name__)


class K:
    data = Data()
    non = NonData()


k = K()
print(K.data, k.data)
k.data = 5
print(k.data, k.__dict__)
k.__dict__["data"] = "hidden"
print(k.data)
del k.data
print(k.data)
print(K.non, k.non)
k.non = "shadows"
print(k.non)


class Temperature:
    def __init__(self, celsius):
        self._celsius = celsius

    @property
    def celsius(self):
        """Degrees."""
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273:
            raise ValueError("too cold")
        self._celsius = value

    @celsius.deleter
    def celsius(self):
        print("deleting")

    @property
    def kelvin(self):
        return self._celsius + 273

    hidden = property(None, lambda self, v: print("write only", v))


t = Temperature(20)
t.celsius += 5
print(t.celsius, t.kelvin, Temperature.celsius.__doc__)
del t.celsius
t.hidden = 3
for action in ("t.celsius = -300", "t.kelvin = 1", "del t.kelvin", "t.hidden"):
    try:
        exec(action)
    except (ValueError, AttributeError) as error:
        print(type(error).__name__, error)


class Tools:
    made = 0

    def __init__(self):
        type(self).made += 1

    @classmethod
    def create(cls, *args):
        return cls.__name__, args

    @staticmethod
    def add(a, b):
        return a + b


class Sub(Tools):
    pass


print(Tools.create(1), Sub.create(2), Sub().create(), Tools.add(1, 2), Tools().add(3, 4))
print(Tools.made, Sub.made)
print(type(Tools.__dict__["add"]).__name__, type(Tools.__dict__["create"]).__name__)
print(staticmethod(len)([1, 2]), Tools.create.__self__ is Tools)
function = lambda self: self * 2
print(function.__get__(21)(), type(function.__get__(1)).__name__)
