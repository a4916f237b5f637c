# Calls, operators and displays over several lines: which lines are shown, with their marks.
import sys
import traceback


def fail(*args, **kwargs):
    raise ValueError(
        "in the body"
    )


def show(function):
    try:
        function()
    except Exception:
        traceback.print_exc(file=sys.stdout)


def call():
    return fail(
        1,
        key=2,
    )


def chain():
    return (
        "text"
        .upper()
        .missing()
    )


def operator():
    return (1 +
            2 +
            None)


def display():
    return [
        1,
        fail(2),
        3,
    ]


def nested():
    return max(len("a"),
               fail("b",
                    "c"))


for function in (call, chain, operator, display, nested):
    show(function)
