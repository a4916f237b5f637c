# A traceback keeps frames with their locals; clearing frames or dropping it lets them go.
import gc
import traceback


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def deep(level):
    mark = Loud("level %d" % level)
    if level == 0:
        raise ValueError("bottom")
    deep(level - 1)


def catch():
    try:
        deep(2)
    except ValueError as error:
        return error


gc.collect()
error = catch()
print("caught", error)
names = [frame.f_code.co_name for frame, line in traceback.walk_tb(error.__traceback__)]
print(names)
traceback.clear_frames(error.__traceback__)
print("cleared")
del error
gc.collect()

error = catch()
error = error.with_traceback(None)
gc.collect()
print("without traceback", error.__traceback__)
