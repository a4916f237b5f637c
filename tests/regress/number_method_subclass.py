# What __float__, __int__ and __index__ may return: instances of subclasses, with a warning.
import operator
import warnings


class F(float):
    def __float__(self):
        return 7.5


class G(float):
    def __float__(self):
        return F(2.5)


class Bad(float):
    def __float__(self):
        return "x"


class I(int):
    pass


class Number:
    def __init__(self, value):
        self.value = value

    def __float__(self):
        return self.value

    __int__ = __index__ = __float__


class Index:
    def __index__(self):
        return True


class Trunc:
    def __init__(self, value):
        self.value = value

    def __trunc__(self):
        return self.value


def show(f, *args):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        try:
            result = f(*args)
            print(result, type(result).__name__)
        except TypeError as e:
            print(e)
    for w in seen:
        print("  ", w.category.__name__, w.message)


show(float, F(1.0))
show(float, G(1.0))
show(float, Bad(1.0))
show(float, Number(F(1.0)))
show(float, Number(1))
show(float, Index())
show(int, Number(True))
show(int, Number(I(3)))
show(int, Index())
show(int, Number(1.5))
for value in 3, True, I(4), Index(), 1.5, Number(I(5)):
    show(int, Trunc(value))
show(operator.index, Number(I(3)))
show("ab".__getitem__, Index())
show(range, Index())

with warnings.catch_warnings():
    warnings.simplefilter("error")
    for f in float, int, operator.index:
        try:
            f(Number(F(1.0) if f is float else I(1)))
        except DeprecationWarning as e:
            print("raised", e)

print(0 / -10**400, 0 / 10**400, 0 / -5, -1 / 10**400)
