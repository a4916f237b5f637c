# __context__ and __cause__ keep earlier exceptions; suppressing does not let them go.
import gc


class Loud(Exception):
    def __del__(self):
        print("del", self)


def chained(*, cause):
    try:
        try:
            raise Loud("inner")
        except Loud as inner:
            if cause:
                raise Loud("outer") from inner
            raise Loud("outer") from None
    except Loud as outer:
        return outer


gc.collect()
for cause in (True, False):
    error = chained(cause=cause)
    print(error.__cause__, error.__context__, error.__suppress_context__)
    error.__traceback__ = None
    error.__context__.__traceback__ = None
    gc.collect()
    print("cutting")
    error.__context__ = None
    print("context cut")
    error.__cause__ = None
    gc.collect()
    del error
    gc.collect()
    print("end")
