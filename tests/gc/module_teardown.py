# At exit: atexit functions first, then what main's globals hold; __del__ still sees modules.
import atexit
import sys


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, sys is not None, len("abc"))


def last():
    print("atexit", keeper.name)


atexit.register(last)
atexit.register(print, "registered last, runs first", flush=True)
keeper = Loud("keeper")
_hidden = Loud("hidden")
again = keeper
holder = [Loud("in a list")]
function = lambda: keeper
function.attribute = Loud("of a function")
print("end of the script")
