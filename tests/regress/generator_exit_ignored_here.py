"""A generator that ignores GeneratorExit goes when it is let go of, unless its stack shows it."""
import gc
import sys


def sub(name):
    try:
        yield name
    finally:
        print("end of", name)


def unnamed():
    try:
        yield 3
    except GeneratorExit:
        yield from sub("unnamed handler")


def named():
    try:
        yield 3
    except GeneratorExit as error:
        yield from sub("named handler")


def local():
    kept = sub("local")
    next(kept)
    try:
        yield 3
    except GeneratorExit:
        yield 4


def two():
    try:
        try:
            yield 3
        finally:
            raise KeyError
    except KeyError:
        yield from sub("second handler")


gc.disable()
for hook in lambda args: print(args.exc_value), lambda args: None:
    sys.unraisablehook = hook
    for make in unnamed, named, local, two:
        generator = make()
        next(generator)
        print("drop")
        del generator
        print("dropped")
        gc.collect()
        print("collected")


def show(args):
    print([entry.tb_frame.f_code.co_name for entry in entries(args.exc_traceback)])


def entries(traceback):
    while traceback is not None:
        yield traceback
        traceback = traceback.tb_next


def leave():
    generator = local()
    next(generator)
    return 5


sys.unraisablehook = show
leave()
print([leave()])
