# The texts of exceptions are made of parts that printing may take away.


class Part:
    def __init__(self, act, text="part"):
        self.act, self.text = act, text

    def __repr__(self):
        self.act()
        return self.text

    __str__ = __repr__


def show(make, exception):
    try:
        print(make(exception))
    except TypeError as error:
        print(type(error).__name__, error)


def with_args(exception, *parts):
    def forget():
        exception.args = ()
        return [(i,) for i in range(20)]

    exception.args = [Part(forget, text) for text in parts]
    return exception


for make in str, repr:
    show(make, with_args(Exception(), "a", "b", "c"))
    show(make, with_args(Exception(), 5))
    show(make, with_args(KeyError(), "a", "b"))
    show(make, with_args(ImportError("x"), "a", "b"))
show(repr, with_args(ExceptionGroup("group", [ValueError(1)]), "a", "b"))


def with_reason(exception):
    def forget():
        exception.reason = None
        exception.object = exception.object * 2
        return [(i,) for i in range(20)]

    exception.reason = Part(forget)
    return exception


show(str, with_reason(UnicodeEncodeError("utf-8", "abc", 0, 2, "why")))
show(str, with_reason(UnicodeDecodeError("utf-8", b"abc", 0, 2, "why")))
show(str, with_reason(UnicodeTranslateError("abc", 0, 2, "why")))
