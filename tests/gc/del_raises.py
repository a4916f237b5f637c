# An error in __del__ goes to stderr and does not stop the program.
import gc


class Bad:
    def __init__(self, error):
        self.error = error

    def __del__(self):
        raise self.error


class BadMethod:
    def __del__(self):
        return self.missing


class Wrong:
    def __del__(self, extra):
        print("never")


def function():
    x = Bad(KeyError("local"))
    return "the result is kept"


for action in (lambda: Bad(ValueError("plain")) and None, function, BadMethod, Wrong):
    print(type(action()).__name__)
try:
    Bad(IndexError("inside try"))
    print("no exception here")
except IndexError:
    print("never")
try:
    x = Bad(OSError("while another is handled"))
    1 / 0
except ZeroDivisionError as error:
    del x
    print("still handling", error)


class Catches:
    def __del__(self):
        try:
            1 / 0
        except ZeroDivisionError as error:
            print("caught inside", error)


Catches()
c = Bad(RuntimeError("in a cycle"))
c.me = c
del c
print(gc.collect() > 0)
items = [Bad(ValueError(i)) for i in range(2)]
items.clear()
print("end")
