# Exceptions, tracebacks and frames make cycles; the except clause breaks its own.
import gc
import sys
import weakref

gc.disable()


class Local:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def fails(name):
    local = Local(name)
    raise ValueError(name)


def clean():
    try:
        fails("clean")
    except ValueError as error:
        print("caught", error)


def kept():
    saved = None
    try:
        fails("kept")
    except ValueError as error:
        saved = error
    print("leaving kept")


def traceback_kept():
    try:
        fails("traceback")
    except ValueError:
        tb = sys.exc_info()[2]
    print("leaving", tb.tb_lineno > 0)


clean()
print("after clean")
kept()
print("after kept")
gc.collect()
traceback_kept()
print("after traceback")
gc.collect()


def cleared():
    try:
        fails("cleared")
    except ValueError as error:
        error.__traceback__ = None
        saved = error
    print("saved without traceback", saved)


cleared()


class Referable(ValueError):
    pass


e1, e2 = Referable("1"), ValueError("2")
e1.__context__, e2.__cause__ = e2, e1
ref = weakref.ref(e1)
del e1, e2
gc.collect()
print(ref())
