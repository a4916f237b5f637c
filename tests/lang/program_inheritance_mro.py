# Class hierarchies: cooperative super(), mixins, diamonds, abstract methods, visitors, shapes.
import math


class Shape:
    count = 0

    def __init__(self, *, name=None, **rest):
        if rest:
            raise TypeError(f"unexpected: {', '.join(sorted(rest))}")
        Shape.count += 1
        self.name = name or type(self).__name__.lower()

    def __init_subclass__(cls, /, sides=None, **kwargs):
        super().__init_subclass__(**kwargs)
        if sides is not None:
            cls.sides = sides

    def area(self):
        raise NotImplementedError(f"{type(self).__name__} has no area")

    def describe(self):
        return f"{self.name} of area {self.area():.2f}"

    def __lt__(self, other):
        return self.area() < other.area()


class Rectangle(Shape, sides=4):
    def __init__(self, width, height, **rest):
        super().__init__(**rest)
        self.width, self.height = width, height

    def area(self):
        return self.width * self.height


class Square(Rectangle):
    def __init__(self, side, **rest):
        super().__init__(side, side, **rest)

    def describe(self):
        return super().describe() + f", side {self.width}"


class Circle(Shape, sides=0):
    def __init__(self, radius, **rest):
        self.radius = radius
        super().__init__(**rest)

    def area(self):
        return math.pi * self.radius ** 2


class Coloured:
    def __init__(self, *args, colour="black", **rest):
        super().__init__(*args, **rest)
        self.colour = colour

    def describe(self):
        return f"{self.colour} {super().describe()}"


class Scaled:
    def __init__(self, *args, factor=1, **rest):
        super().__init__(*args, **rest)
        self.factor = factor

    def area(self):
        return super().area() * self.factor ** 2


class RedCircle(Coloured, Circle):
    def __init__(self, radius, **rest):
        super().__init__(radius, colour="red", **rest)


class Fancy(Coloured, Scaled, Square):
    pass


shapes = [Rectangle(2, 3), Square(2.5, name="sq"), Circle(1), RedCircle(0.5), Fancy(2, factor=3, colour="gold"),
          Coloured.__new__(type("Plain", (Coloured, Shape), {}))]
shapes[-1].__init__(colour="grey")
for shape in shapes:
    try:
        print(shape.describe(), shape.sides)
    except (NotImplementedError, AttributeError) as error:
        print(type(error).__name__, error)
print([c.__name__ for c in Fancy.__mro__], Shape.count, min(shapes[:4]).name, [s.name for s in sorted(shapes[:5])])
for bad in (lambda: Square(1, size=2), lambda: Square(), lambda: Fancy(1, 2), lambda: Shape(5)):
    try:
        bad()
    except TypeError as error:
        print(error)


class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B"] + super().who()


class C(A):
    def who(self):
        return ["C"] + super().who()


class D(B, C):
    def who(self):
        return ["D"] + super().who()

    def skip(self):
        return super(B, self).who(), A.who(self)

    @classmethod
    def make(cls):
        return cls()


class E(D):
    who = lambda self: ["E"] + super(E, self).who()


print(D().who(), D().skip(), E.make().who(), isinstance(E(), C), issubclass(B, (int, A)), E.__base__.__name__)
try:
    class F(A, B):
        pass
except TypeError as error:
    print(error)


class Visitor:
    def visit(self, node):
        for cls in type(node).__mro__:
            method = getattr(self, "visit_" + cls.__name__, None)
            if method:
                return method(node)

    def visit_object(self, node):
        return f"?{node!r}"


class Show(Visitor):
    def visit_int(self, node):
        return f"int {node}"

    def visit_bool(self, node):
        return f"bool {node} ({self.visit_int(node)})"

    def visit_list(self, node):
        return "[" + "; ".join(map(self.visit, node)) + "]"

    def visit_Shape(self, node):
        return f"shape {node.name}"


class Deeper(Show):
    def visit_Circle(self, node):
        return f"round {super().visit_Shape(node)}"

    def visit_dict(self, node):
        return self.visit([*node.values()])


print(Deeper().visit([1, True, None, shapes[1], shapes[3], {"a": 2, "b": []}, "text", 1.5]))


class Account:
    __interest = 0.05

    def __init__(self):
        self.__secret = 1

    def peek(self):
        return self.__secret, self.__interest


class Special(Account):
    __interest = 0.5

    def __init__(self):
        super().__init__()
        self.__secret = 2

    def both(self):
        return self.__secret, self.__interest, *self.peek()


print(Special().both(), sorted(vars(Special())), hasattr(Special(), "__secret"))


class Meters(float):
    def __new__(cls, value, unit="m"):
        self = super().__new__(cls, value * {"m": 1, "km": 1000, "cm": 0.01}[unit])
        self.unit = unit
        return self

    def __add__(self, other):
        return Meters(super().__add__(other))

    def __str__(self):
        return f"{float(self):g} m"


class Stack(list):
    push = list.append

    @property
    def top(self):
        return self[-1] if self else None

    def __iadd__(self, other):
        for item in other:
            self.push(item)
        return self

    def __contains__(self, item):
        return any(item is x or item == x for x in reversed(self))


stack = Stack([1])
stack.push(2)
stack += (3, 4)
print(Meters(2, "km") + 5, Meters(5, "cm").unit, stack, stack.top, 3 in stack, type(stack[:2]).__name__, Stack().top)


class Default(dict):
    def __init__(self, make, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.make = make

    def __missing__(self, key):
        value = self[key] = self.make()
        return value


groups = Default(list, x=[0])
for word in ("apple", "avocado", "banana", "blueberry", "cherry"):
    groups[word[0]].append(word)
print(groups, groups.get("q"), "q" in groups, len(groups), isinstance(groups, dict))
