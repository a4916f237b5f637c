# Running frames see themselves: a generator that holds its own frame, and a frame its locals.
import gc
import sys


class Mark:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def frame_of_itself():
    mark = Mark("function")
    frame = sys._getframe()
    return mark.name


def generator_of_itself():
    mark = Mark("generator")
    me = yield
    yield me is not None


gc.collect()
print(frame_of_itself())
print("frame", gc.collect() > 0)
gen = generator_of_itself()
next(gen)
print(gen.send(gen))
del gen
print("suspended with itself")
gc.collect()
print("generator")

gen = generator_of_itself()
next(gen)
gen.send([gen])
gen.close()
print("closed", gen.gi_frame)
