# Exceptions stored in their own frames, in each other, in instances and in groups.
import gc
import weakref

gc.disable()
gc.collect()


class Probe:
    pass


def stored_in_local():
    probe = Probe()
    ref = weakref.ref(probe)
    try:
        raise ValueError
    except ValueError as error:
        kept = error
    return ref


def stored_in_instance():
    probe = Probe()
    try:
        raise ValueError(probe)
    except ValueError as error:
        probe.error = error
    return weakref.ref(probe)


def chained():
    probe = Probe()
    try:
        try:
            raise KeyError(probe)
        except KeyError as inner:
            raise ValueError from inner
    except ValueError as outer:
        probe.outer = outer
    return weakref.ref(probe)


def grouped():
    probe = Probe()
    error = ValueError(probe)
    probe.group = ExceptionGroup("g", [error, TypeError()])
    error.add_note("note")
    return weakref.ref(probe)


def traceback_only():
    probe = Probe()
    try:
        1 / 0
    except ZeroDivisionError as error:
        probe.tb = error.__traceback__
    return weakref.ref(probe)


def frame_kept():
    import sys
    probe = Probe()
    probe.frame = sys._getframe()
    return weakref.ref(probe)


def released():
    probe = Probe()
    try:
        raise ValueError(probe)
    except ValueError as error:
        pass
    return weakref.ref(probe)


for function in (stored_in_local, stored_in_instance, chained, grouped, traceback_only,
                 frame_kept, released):
    ref = function()
    alive = ref() is not None
    gc.collect()
    print(function.__name__, alive, ref())
