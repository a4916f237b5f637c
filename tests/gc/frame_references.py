# Frames: f_locals, f_back, clear(), and what a kept frame keeps.
import sys


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def keeps():
    local = Loud("local")
    return sys._getframe()


frame = keeps()
print("frame kept", frame.f_code.co_name, sorted(frame.f_locals), frame.f_back is None)
frame.clear()
print("cleared", frame.f_locals)
del frame


def fails():
    value = Loud("in traceback")
    raise ValueError


try:
    fails()
except ValueError as error:
    tb = error.__traceback__
print("kept by tb", tb.tb_next.tb_frame.f_locals["value"].name)
tb.tb_next.tb_frame.clear()
print("cleared", tb.tb_next.tb_frame.f_locals)
del tb


def generator():
    local = Loud("generator local")
    try:
        yield sys._getframe()
    finally:
        print("finally")


g = generator()
frame = next(g)
print(frame is g.gi_frame, frame.f_back)
try:
    frame.clear()
except RuntimeError as error:
    print(error)
g.close()
print(g.gi_frame, frame.f_locals)
try:
    sys._getframe().clear()
except RuntimeError as error:
    print(error)
try:
    sys._getframe(1000)
except ValueError as error:
    print(error)
