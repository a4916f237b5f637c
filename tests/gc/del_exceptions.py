# Exceptions hold their arguments, and through the traceback the frames, until handled.
import sys


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


try:
    raise ValueError(Loud("argument"))
except ValueError as error:
    print("handling", error.args[0].name)
print("name is gone:", "error" in globals())
try:
    raise ValueError(Loud("kept"))
except ValueError as error:
    saved = error
print("after the handler")
saved = None


def deep(n):
    x = Loud(f"frame {n}")
    if n == 0:
        raise KeyError("deep")
    deep(n - 1)


try:
    deep(2)
except KeyError:
    print("handling, frames alive")
print("frames gone")
try:
    deep(1)
except KeyError as error:
    saved = error
print("frames alive with the exception")
saved.__traceback__ = None
print("traceback dropped")
saved = None
try:
    try:
        raise ValueError(Loud("context"))
    except ValueError:
        raise KeyError(Loud("new"))
except KeyError as error:
    print(type(error.__context__).__name__)
print("both gone")
try:
    raise ValueError(Loud("v")) from KeyError(Loud("cause"))
except ValueError as error:
    error.__cause__ = None
    print("cause dropped")
print("handled")


class Error(Exception):
    def __del__(self):
        print("del", repr(self))


try:
    raise Error("own class")
except Error:
    pass
print("next")
try:
    raise Error
except Exception as e:
    print(sys.exception() is e, sys.exc_info()[1] is e)
print(sys.exception())


def swallow():
    try:
        raise Error("returned out of")
    except Error:
        return "result"


print(swallow())


def replaced():
    try:
        raise Error("replaced by finally")
    finally:
        return "from finally"


print(replaced())
for i in range(2):
    try:
        raise Error(i)
    except Error:
        continue
print("loop over")


class Quiet:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        return True


with Quiet():
    raise Error("swallowed by with")
print("after with")
try:
    [].pop(Loud("bad index"))
except TypeError as error:
    print(error)
print("done")
