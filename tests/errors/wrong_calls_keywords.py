# Wrong calls of Python functions: each mix of missing, extra and doubled arguments.
def nothing():
    pass


def two(a, b):
    pass


def defaults(a, b=1, c=2):
    pass


def only(*, key, other, more=1):
    pass


def positional(a, b, /, c):
    pass


def mixed(a, *rest, key, **extra):
    pass


class Sample:
    def method(self, a):
        pass

    def lost():
        pass


for code in ("nothing(1)", "nothing(1, 2)", "nothing(a=1)", "two()", "two(1)", "two(b=1)",
             "two(1, 2, 3)", "two(1, a=2)", "two(1, 2, c=3)", "defaults()", "defaults(1, 2, 3, 4)",
             "defaults(1, c=2, c_=3)", "only()", "only(key=1)", "only(1, key=1, other=2)",
             "only(1, 2)", "positional(1, b=2, c=3)", "positional(a=1, b=2, c=3)", "positional()",
             "mixed()", "mixed(1, 2)", "mixed(key=1)", "mixed(1, key=1, a=2)", "Sample().method()",
             "Sample().method(1, 2)", "Sample.method(1)", "Sample().lost()", "Sample(1)",
             "two(*[1], **{'a': 1})", "two(**{1: 2})", "two(*1)", "two(**1)",
             "two(1, **{'b': 1}, b=2)"):
    try:
        print(code, eval(code))
    except (TypeError, SyntaxError) as error:
        print(code, "->", type(error).__name__, error)
