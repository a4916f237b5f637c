# exit: 1
# assert: messages of every kind, in the traceback and as objects.
import traceback


class Odd:
    def __bool__(self):
        raise ValueError("no truth")

    def __str__(self):
        return "odd message"


def attempt(function):
    try:
        function()
        print("passed")
    except Exception as error:
        print(type(error).__name__, error.args)
        print("".join(traceback.format_exception_only(error)), end="")


def plain():
    assert 1 == 2


def message():
    assert [], "empty list"


def number():
    assert None, 42


def object_message():
    assert 0, Odd()


def tuple_message():
    assert 0, ("a", "b")


def failing_test():
    assert Odd(), "never"


def failing_message():
    assert 0, undefined_message


def evaluated_once():
    calls = []
    assert not calls.append(1), calls.append(2)
    print(calls)


def exception_message():
    assert 0, ValueError("as message")


def multiline():
    assert (1 ==
            2), "several lines"


def walrus():
    assert (n := 5) > 10, f"n is {n}"


for function in (plain, message, number, object_message, tuple_message, failing_test,
                 failing_message, evaluated_once, exception_message, multiline, walrus):
    attempt(function)
AssertionError_ = AssertionError
AssertionError = KeyError
attempt(plain)
assert all(x < 3 for x in range(5)), \
    "at the end"
