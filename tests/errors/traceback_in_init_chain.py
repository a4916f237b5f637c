# exit: 1
# An error in the __init__ of a base class reached by cooperative super() calls.
class Base:
    def __init__(self, **options):
        if options:
            name, value = options.popitem()
            raise TypeError(f"{type(self).__name__} does not know {name}={value!r}")


class Left(Base):
    def __init__(self, *, left=0, **options):
        super().__init__(**options)
        self.left = left


class Right(Base):
    def __init__(self, *, right=0, **options):
        super().__init__(**options)
        self.right = right


class Both(Left, Right):
    def __init__(self, **options):
        super().__init__(
            **options,
            right=2,
        )

    @classmethod
    def make(cls, **options):
        return cls(**options)


print(vars(Both.make(left=1)))
Both.make(left=1, middle="m")
