# staticmethod and classmethod objects: attributes, wrapping, calling, binding.
class Sample:
    @staticmethod
    def plain(value: int = 1) -> str:
        """Plain text."""
        return "plain %r" % value

    @classmethod
    def made(cls, *args):
        """Made text."""
        return cls.__name__, args


class Child(Sample):
    pass


static = Sample.__dict__["plain"]
bound = Sample.__dict__["made"]
for obj in (static, bound):
    print(type(obj).__name__, obj.__name__, obj.__qualname__, obj.__doc__, obj.__module__)
    print(obj.__func__ is obj.__wrapped__, obj.__isabstractmethod__, "__name__" in vars(obj))
print(static.__annotations__, static(5), static.__get__(None, int) is static.__func__)
print(Sample.plain is static.__func__, Child().plain(2))
print(Child.made(1), Child().made(2), Child.made.__self__ is Child)
print(bound.__get__(None, Child)(3), bound.__get__(Sample())(4))
static.note = "own attribute"
print(static.note, hasattr(Sample.plain, "note"))
print(staticmethod(len)("abc"), classmethod(len).__get__(None, "four")())
for call in (lambda: bound(1), lambda: staticmethod(), lambda: classmethod(1, 2),
             lambda: classmethod(5).__get__(None, int)(), lambda: staticmethod(func=len)):
    try:
        print(call())
    except TypeError as error:
        print(error)
