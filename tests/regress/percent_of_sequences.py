"""% takes for a mapping what has subscripts of its own, not what only knows positions."""
from array import array
from collections import deque


class Mapping(deque):
    def __getitem__(self, key):
        return key


class Sequence(deque):
    pass


for value in deque(), deque("a"), Sequence(), Mapping(), array("i"), [], range(3):
    for text in "abc", "", "%%", "%s", "%(a)s", b"abc", b"%a", b"%(a)s":
        try:
            print(repr(text % value))
        except TypeError as error:
            print(error)
for call in (lambda: deque("abc")["a"], lambda: deque("abc").__getitem__("a"),
             lambda: deque("abc").__getitem__(-1), lambda: deque("abc")[-4],
             lambda: deque("abc")[2**70], lambda: deque("abc")[True],
             lambda: exec("", {}, deque())):
    try:
        print(call())
    except (TypeError, IndexError) as error:
        print(type(error).__name__, error)
