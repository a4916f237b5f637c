# An error in a callback is reported on stderr and does not stop anything.
import sys
import weakref


class Thing:
    pass


def fails(ref):
    raise ValueError("from the callback")


def report(args):
    print("hook:", args.exc_type.__name__, args.exc_value, args.err_msg, args.object.__name__)


sys.unraisablehook = report
thing = Thing()
first = weakref.ref(thing, fails)
second = weakref.ref(thing, lambda ref: print("the other one runs"))
del thing
print(first(), second())

thing = Thing()
ref = weakref.ref(thing, fails)
try:
    try:
        1 / 0
    finally:
        del thing
except ZeroDivisionError as error:
    print("still", error, error.__context__)


def wrong_count():
    print("never")


thing = Thing()
ref = weakref.ref(thing, wrong_count)
thing = None
print(ref())
