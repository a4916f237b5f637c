"""open() takes what __index__ gives for a descriptor."""
import os


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Both(Index):
    def __fspath__(self):
        return "/nonexistent"


class Refusing:
    def __index__(self):
        raise KeyError("no number")


class Whole:
    def __int__(self):
        return 7777


for path in (Index(7777), Index(-1), Index(2**70), Both(7777), Refusing(), Whole(), 1.5, 1j,
             None, []):
    try:
        open(path)
    except Exception as error:
        print(type(path).__name__, type(error).__name__, error)

reading, writing = os.pipe()
index = Index(writing)
with open(index, "w") as out:
    out.write("through a number\n")
    print(out.name is index)
with open(Index(reading)) as lines:
    print(lines.read(), end="")
