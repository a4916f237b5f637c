# super(): in class methods, static calls, closures, comprehensions, descriptors; its errors.
class A:
    value = "A.value"

    def who(self):
        return "A"

    @classmethod
    def make(cls):
        return "A.make " + cls.__name__

    @staticmethod
    def plain(x):
        return "A.plain " + x

    @property
    def prop(self):
        return "A.prop"

    def __getitem__(self, key):
        return f"A[{key}]"


class B(A):
    value = "B.value"

    def who(self):
        return "B" + super().who()

    @classmethod
    def make(cls):
        return "B " + super().make()

    @staticmethod
    def plain(x):
        return "B " + super(B, B).plain(x)

    @property
    def prop(self):
        return "B " + super().prop

    def attribute(self):
        return super().value, super(B, self).value, super().__getitem__(5)

    def in_closure(self):
        def inner():
            return super(B, self).who()
        return inner()

    def in_comprehension(self):
        return [super().who() for _ in range(2)]

    def in_lambda(self):
        return (lambda: super(B, self).who())()

    def rebound(self):
        self_copy = self
        self = B()
        return super().who(), self is self_copy

    def set_through(self):
        try:
            super().value = 1
        except AttributeError as error:
            return error
        return self.value

    def subscript(self):
        return super()[1]


b = B()
print(b.who(), B.make(), b.make(), B.plain("x"), b.prop, b.attribute())
print(b.in_closure(), b.in_comprehension(), b.in_lambda(), b.rebound(), b.set_through())
s = super(B, b)
print(s.who(), s.__thisclass__.__name__, s.__self__ is b, s.__self_class__.__name__, s.__class__)
unbound = super(B)
print(unbound.__self__, unbound.__get__(b).who(), repr(unbound), repr(super(A, b))[:20])


def outside():
    return super()


def argument_deleted(self):
    del self
    return super()


class NoArgs:
    def method():
        return super()

    def deleted(self):
        del self
        return super()

    def starred(*args):
        return super().__repr__() != ""


for action in (outside, NoArgs.method, NoArgs().deleted, NoArgs().starred, b.subscript,
               lambda: super(B, 5), lambda: super(5, b),
               lambda: super(B, A()), lambda: s.missing, lambda: super(1, 2, 3),
               lambda: super(B).who,
               lambda: super(int, True).__add__(1), lambda: super(object, b).who):
    try:
        print(action())
    except (RuntimeError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)


class Mixed(B):
    def who(self):
        return [c.__name__ for c in type(self).__mro__ if "who" in vars(c)], super(A,
        self).__init__ is not None


print(Mixed().who())
