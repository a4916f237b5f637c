# Errors when decorators are evaluated, applied, or when the decorated object is called.
import functools
import sys
import traceback


def failing(function):
    raise ValueError("decorator of " + function.__name__)


def wrapping(function):
    @functools.wraps(function)
    def wrapper(*args):
        return function(*args)
    return wrapper


def evaluated():
    @undefined_decorator
    def sample():
        pass


def applied():
    @wrapping
    @failing
    def sample():
        pass


def not_callable():
    @len("ab")
    def sample():
        pass


def of_class():
    @failing
    class Sample:
        pass


def called():
    @wrapping
    def sample(value):
        return value.missing
    sample(1)


for function in (evaluated, applied, not_callable, of_class, called):
    try:
        function()
    except Exception:
        traceback.print_exc(file=sys.stdout)
