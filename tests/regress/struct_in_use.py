# oracle: none, CPython reads and writes freed memory here
# A Struct keeps its format while values are packed by it and while an iterator reads.
import struct


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


class Changer:
    def __index__(self):
        layout.__init__("1000i")
        return 3


layout = struct.Struct("<iii")
attempt(layout.pack, Changer(), 1, 2)
attempt(layout.pack, 1, 2, 3)
layout = struct.Struct("i")
rows = layout.iter_unpack(bytes(12))
print(next(rows))
for form in "100i", "":
    attempt(layout.__init__, form)
print(rows.__length_hint__(), list(rows))
del rows
layout.__init__("<h")
print(layout.pack(1))
