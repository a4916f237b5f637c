# Anchors of raise, assert, return, yield, del, import and global names that are missing.
import sys
import traceback


def show(function):
    try:
        function()
    except Exception:
        traceback.print_exc(file=sys.stdout)


def raising():
    raise ValueError("text") from TypeError("cause")


def not_exception():
    raise "text"


def bad_cause():
    raise ValueError from 5


def asserting():
    assert len("abc") == 2, "length is " + str(3)


def deleting():
    del missing_name


def local_before():
    print(later_bound)
    later_bound = 1


def importing():
    from sys import no_such_name


def nothing_active():
    raise


def returned():
    return (yield_value() + 1)


for function in (raising, not_exception, bad_cause, asserting, deleting, local_before,
                 importing, nothing_active, returned):
    show(function)
