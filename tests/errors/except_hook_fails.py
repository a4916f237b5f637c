# exit: 1
# A sys.excepthook that raises: both errors are shown.
import sys


def failing(kind, value, traceback):
    raise LookupError("in the hook")


sys.excepthook = failing
1 / 0
