# Subclasses of property, overriding one accessor of a base, and cached attributes by hand.
class loud(property):
    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        print("reading", self.fget.__name__)
        return super().__get__(instance, owner)


class Circle:
    def __init__(self, radius):
        self._radius = radius

    @loud
    def radius(self):
        """The radius."""
        return self._radius

    @radius.setter
    def radius(self, value):
        self._radius = value

    @property
    def area(self):
        return 3 * self.radius**2


c = Circle(2)
print(c.area)
c.radius = 5
print(c.area, type(Circle.radius).__name__, Circle.radius.__doc__)


class Limited(Circle):
    @Circle.radius.setter
    def radius(self, value):
        Circle.radius.fset(self, min(value, 10))

    @property
    def area(self):
        return super().area + 1


limited = Limited(1)
limited.radius = 99
print(limited.radius, limited.area, Circle.radius is Limited.radius)


class lazy:
    def __init__(self, compute):
        self.compute = compute

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = instance.__dict__[self.name] = self.compute(instance)
        return value


class Report:
    @lazy
    def total(self):
        print("computing")
        return sum(range(10))


r = Report()
print(r.total, r.total, vars(r))
del r.total
print(r.total)
try:
    c.area = 1
except AttributeError as error:
    print(error)
