# oracle: none, CPython runs over the end of its stack here
# Calls from object to object in C have a limit.
import functools
import operator


def attempt(function, *args):
    try:
        print(function(*args))
    except RecursionError as error:
        print(error)


turn = functools.partial(print)
turn.__setstate__((turn, (), {}, {}))
attempt(turn)
turn.__setstate__((print, (), {}, {}))


class Asked:
    def __init__(self):
        self.ask = operator.methodcaller("ask", self)


asked = Asked()
attempt(asked.ask, asked)
