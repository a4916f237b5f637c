# __del__ during exception handling: sys.exception, context, errors in __del__ leave ours alone.
import sys

sys.unraisablehook = lambda args: print("unraisable", repr(args.exc_value),
                                        repr(args.exc_value.__context__))


class Loud:
    def __init__(self, name, error=None):
        self.name, self.error = name, error

    def __del__(self):
        print("del", self.name, "sees", repr(sys.exception()))
        try:
            1 / 0
        except ZeroDivisionError:
            pass
        if self.error:
            raise self.error


def unwinding():
    local = Loud("local")
    raise ValueError("propagating")


try:
    unwinding()
except ValueError as error:
    print("caught", repr(error), repr(error.__context__))
print("left")
try:
    raise KeyError("outer")
except KeyError:
    x = Loud("inside handler", RuntimeError("from del"))
    del x
    print("still handling", repr(sys.exception()))
try:
    try:
        [Loud("temporary", OSError("lost"))].missing
    finally:
        print("finally")
except AttributeError as error:
    print(error, repr(error.__context__))


def generator():
    local = Loud("in generator")
    yield 1


g = generator()
next(g)
try:
    raise IndexError("while closing")
except IndexError:
    del g
    print(repr(sys.exception()))
print(sys.exception())
