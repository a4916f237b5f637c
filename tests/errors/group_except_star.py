# except*: what is caught, what is raised again, new errors inside, and wrong uses.
import sys
import traceback


def show(function):
    try:
        function()
    except BaseException as error:
        traceback.print_exception(error, file=sys.stdout)


def some_left():
    try:
        raise ExceptionGroup("group", [ValueError(1), TypeError(2), KeyError(3)])
    except* (ValueError, KeyError) as caught:
        print("caught", caught.exceptions)


def bare():
    try:
        raise ValueError("alone")
    except* ValueError as caught:
        print(type(caught).__name__, repr(caught.message), caught.exceptions)


def new_inside():
    try:
        raise ExceptionGroup("group", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise RuntimeError("from the handler")


def group_type():
    try:
        raise ValueError("x")
    except* ExceptionGroup:
        pass


for function in (some_left, bare, new_inside, group_type):
    show(function)
for args in ((), ("m",), ("m", []), ("m", [1]), (1, [ValueError()]), ("m", ValueError()),
             ("m", [KeyboardInterrupt()])):
    try:
        print(repr(ExceptionGroup(*args)))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
