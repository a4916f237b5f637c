# sys.unraisablehook: what it is given for each source of an error that cannot propagate.
import atexit
import gc
import sys


def hook(args):
    where = type(args.object).__name__ if args.object is not None else None
    trace = args.exc_traceback
    print("hook:", args.exc_type.__name__, args.exc_value, where, args.err_msg,
          trace.tb_frame.f_code.co_name if trace else None)


sys.unraisablehook = hook


class Failing:
    def __init__(self, message):
        self.message = message

    def __del__(self):
        raise ValueError(self.message)


Failing("direct")
items = [Failing("first"), Failing("second")]
items.clear()
cycle = Failing("cycle")
cycle.me = cycle
del cycle
gc.collect()


def generator():
    try:
        yield 1
    finally:
        raise KeyError("in finally")


g = generator()
next(g)
del g


def stubborn():
    while True:
        try:
            yield
        except GeneratorExit:
            pass


g = stubborn()
next(g)
g = None
gc.callbacks.append(lambda phase, info: 1 / 0)
gc.collect()
gc.callbacks.clear()


class Wrong:
    def __del__(self, extra):
        pass


Wrong()
try:
    raise LookupError("being handled")
except LookupError:
    Failing("inside except")
    print(sys.exception())
print(sys.unraisablehook is hook, sys.__unraisablehook__ is not hook)
