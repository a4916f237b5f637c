# raise from None, changed __cause__ and __suppress_context__, and contexts that loop.
import sys
import traceback


def show(function):
    try:
        function()
    except Exception as error:
        print(repr(error.__cause__), repr(error.__context__), error.__suppress_context__)
        traceback.print_exception(error, file=sys.stdout)


def hidden():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("hidden context") from None


def shown_again():
    try:
        hidden()
    except ValueError as error:
        error.__suppress_context__ = False
        raise


def class_cause():
    raise ValueError("outer") from KeyError


def set_by_hand():
    error = RuntimeError("by hand")
    error.__cause__ = OSError(2, "No such file")
    raise error


def same_again():
    error = ValueError("once")
    try:
        raise error
    except ValueError:
        raise error


for function in (hidden, shown_again, class_cause, set_by_hand, same_again):
    show(function)
