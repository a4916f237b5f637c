# What a generator that ignores GeneratorExit had on its stack lives on in the frame that
# its exception shows, until a collection.
import gc
import sys


def sub(name):
    try:
        yield name
    finally:
        print("end of", name)


def in_finally():
    try:
        yield 1
    finally:
        yield from sub("finally")


def in_handler():
    try:
        yield from [1, 2]
    except BaseException as e:
        yield from sub("handler")


def of_raise():
    try:
        try:
            yield 1
        except BaseException as e:
            raise e from None
    finally:
        yield from sub("raise")


sys.unraisablehook = lambda args: print("ignored:", args.exc_value)
gc.collect()
gc.disable()
for make in in_finally, in_handler, of_raise:
    g = make()
    next(g)
    del g
    print("dropped")
    gc.collect()


sys.unraisablehook = sys.__unraisablehook__


# finalizers that revive what is released at the exit: nothing of it is seen
class Late:
    def __del__(self):
        self.g = sub("never")
        next(self.g)
        print("del")


late = Late()
last = of_raise()
next(last)
