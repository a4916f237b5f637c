# Cooperative super in diamonds: order, arguments passed on, class methods, properties.
class Root:
    def __init__(self, **rest):
        if rest:
            raise TypeError(f"left over: {sorted(rest)}")
        self.steps = ["Root"]

    @classmethod
    def names(cls):
        return ["Root"]

    @property
    def path(self):
        return "/"


class Left(Root):
    def __init__(self, left, **rest):
        super().__init__(**rest)
        self.left = left
        self.steps.append("Left")

    @classmethod
    def names(cls):
        return [cls.__name__ + ":Left"] + super().names()

    @property
    def path(self):
        return super().path + "left/"


class Right(Root):
    def __init__(self, right="default", **rest):
        super().__init__(**rest)
        self.right = right
        self.steps.append("Right")

    @classmethod
    def names(cls):
        return ["Right"] + super().names()

    @property
    def path(self):
        return super().path + "right/"


class Bottom(Left, Right):
    def __init__(self, **all_of_them):
        super().__init__(**all_of_them)
        self.steps.append("Bottom")

    names = classmethod(lambda cls: ["Bottom"] + super(Bottom, cls).names())


b = Bottom(left=1, right=2)
print(b.steps, b.left, b.right, b.path, Bottom.names(), Left.names())
print([c.__name__ for c in Bottom.__mro__])
try:
    Bottom(left=1, other=3)
except TypeError as error:
    print(error)
print(super(Left, b).path, super(Right, b).path, super(Left, Bottom).names())
try:
    class Twisted(Root, Left): ...
except TypeError as error:
    print(error)


class X(Left, Right): ...
class Y(Right, Left): ...
try:
    class Z(X, Y): ...
except TypeError as error:
    print(error)
try:
    super(Right, Left(1)).path
except TypeError as error:
    print(error)
