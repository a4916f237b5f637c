# exit: 3
# SystemExit raised in an except, with finally and atexit: cleanup runs, the code stays.
import atexit
import sys


class Manager:
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, kind, value, trace):
        print("exit with", kind.__name__, value.code)
        return False


def leave(code):
    try:
        sys.exit(code)
    except Exception:
        print("SystemExit is no Exception")
    finally:
        print("finally", code)


for code in (0, None, "text", 2.5, (1, 2)):
    try:
        leave(code)
    except SystemExit as error:
        print(repr(error), repr(error.code), error.args)
print(repr(SystemExit(1, 2).code), SystemExit().code)
atexit.register(print, "atexit runs")
with Manager():
    try:
        1 / 0
    except ZeroDivisionError:
        leave(3)
print("never")
