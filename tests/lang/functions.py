# Functions as objects: attributes, names, docs, annotations, decorators, recursion.
def documented(a: int, b: "text" = 3) -> list:
    """The docstring."""
    return [a, b]


print(documented.__name__, documented.__qualname__, documented.__doc__)
print(documented.__annotations__)
print(documented.__module__, documented.__defaults__)
documented.extra = 5
print(documented.extra, documented.__dict__)


def outer():
    def inner():
        pass

    class K:
        def method(self):
            pass
    return inner, K


print(outer()[0].__qualname__, outer()[1].__qualname__, outer()[1].method.__qualname__)
print((lambda: 0).__name__, (lambda: 0).__qualname__)


def twice(function):
    def wrapper(*args):
        return function(function(*args))
    return wrapper


def times(n):
    def decorate(function):
        def wrapper(x):
            for _ in range(n):
                x = function(x)
            return x
        return wrapper
    return decorate


@twice
@times(3)
def increment(x):
    return x + 1


print(increment(0))


@(lambda f: "replaced")
def gone():
    pass


print(gone)


def no_return():
    pass


print(no_return(), (lambda *a: a)(1, 2))


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


print(is_even(100), is_odd(7))
code = documented.__code__
print(code.co_name, code.co_argcount, code.co_varnames)
documented.__name__ = "renamed"
print(documented.__name__)
documented.__defaults__ = (9,)
print(documented(1))
try:
    documented.__name__ = 5
except TypeError as error:
    print(error)
for bad in (5, None, "f", [1]):
    try:
        bad()
    except TypeError as error:
        print(error)
