# exit: 1
# An uncaught exception: its frames' objects are finalized after the traceback is shown.
import sys


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def inner():
    local = Loud("local of inner")
    raise ValueError("uncaught")


def outer():
    local = Loud("local of outer")
    inner()


module_level = Loud("global")
sys.stderr = sys.stdout
outer()
