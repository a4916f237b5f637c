# __context__, __cause__ and bare raise: what is remembered and for how long.
import sys


def show(e, depth=0):
    while e is not None and depth < 5:
        print("  " * depth + repr(e), "cause" if e.__cause__ else "", e.__suppress_context__)
        e, depth = e.__cause__ or e.__context__, depth + 1


def attempt(function):
    try:
        function()
    except BaseException as error:
        print(function.__name__)
        show(error)


def in_handler():
    try:
        raise ValueError(1)
    except ValueError:
        raise TypeError(2)


def explicit_cause():
    try:
        raise ValueError(1)
    except ValueError as error:
        raise TypeError(2) from error


def from_none():
    try:
        raise ValueError(1)
    except ValueError:
        raise TypeError(2) from None


def from_class():
    raise TypeError(1) from KeyError


def in_finally():
    try:
        raise ValueError(1)
    finally:
        raise TypeError(2)


def in_exit():
    class Manager:
        def __enter__(self):
            return self

        def __exit__(self, *arguments):
            raise KeyError("exit")

    with Manager():
        raise ValueError("body")


def reraised():
    try:
        raise ValueError(1)
    except ValueError as error:
        try:
            raise TypeError(2)
        except TypeError:
            raise error


def same_again():
    error = ValueError(1)
    try:
        raise error
    except ValueError:
        raise error


def bare_nested():
    try:
        raise ValueError(1)
    except ValueError:
        try:
            raise TypeError(2)
        except TypeError:
            pass
        raise


def nothing_to_reraise():
    raise


def from_wrong():
    raise ValueError(1) from 5


def raise_wrong():
    raise 5


def raise_bad_class():
    class Bad(Exception):
        def __init__(self):
            raise OSError("in init")

    raise Bad


def raise_not_exception():
    class Strange(Exception):
        def __new__(cls):
            return 5

    raise Strange


def generator_context():
    def generate():
        try:
            yield 1
        except ValueError:
            raise KeyError("in generator")

    g = generate()
    next(g)
    try:
        raise OSError("outside")
    except OSError:
        g.throw(ValueError("thrown"))


for function in (in_handler, explicit_cause, from_none, from_class, in_finally, in_exit, reraised, same_again, bare_nested, nothing_to_reraise, from_wrong, raise_wrong,
                 raise_bad_class, raise_not_exception, generator_context):
    attempt(function)
try:
    raise ValueError("outer")
except ValueError:
    print(sys.exc_info()[1], sys.exception())
    try:
        raise KeyError("inner")
    except KeyError:
        print(sys.exception())
    print(sys.exception())
print(sys.exc_info(), sys.exception())
