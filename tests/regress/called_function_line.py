# A finalizer that the end of a called function runs sees the line of the call.
import sys


class Traced:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, sys._getframe(1).f_lineno)


def make(held):
    return lambda x: (held and None) or x


@make(Traced("decorator of a function"))
def function(a=1,
             b=2):
    pass


@(make)(Traced("decorator of a class"))
class Class:
    pass


make(Traced("statement"))(
    0)
value = (
    make(Traced("value"))
    (0)
)
