# Text files read ahead: truncate() cuts where the stream below is, seek(0, 1) forgets what
# was read ahead. Sizes go to the stream below as they are.
import io
import os
import tempfile


def show(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as error:
        print(type(error).__name__, error)


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value

    def __repr__(self):
        return f"Index({self.value})"


with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "text")

    def fill(text="abc\ndef\nghi\n"):
        with open(path, "w") as file:
            file.write(text)

    fill()
    with open(path, "r+") as file:
        print(file.readline(), file.tell())
        with open(path, "r+b") as other:
            other.seek(4)
            other.write(b"XYZ")
        print(file.seek(0, 1), file.readline())
    fill()
    with open(path, "r+") as file:
        print(file.read(2), file.seek(0, 1))
        file.write("Q")
        print(file.tell(), file.read())
    with open(path) as file:
        next(file)
        show(file.seek, 0, 1)
    for size in (), (6,), (1,), (True,), (Index(5),), (1.5,), (-1,), (2**70,), ("a",):
        fill()
        with open(path, "r+") as file:
            file.readline()
            show(file.truncate, *size)
            show(file.readline)
        print(repr(open(path).read()))
    fill("x" * 10000 + "\n" + "y" * 10000)
    with open(path, "r+") as file:
        file.read(1)
        print(file.truncate())
    print(os.path.getsize(path))
    for buffering in -1, 0:
        fill()
        with open(path, "r+b", buffering) as file:
            show(file.readline)
            for size in True, Index(8), 1.5, None:
                show(file.truncate, size)
        print(repr(open(path).read()))

# truncate() in memory, and read() of raw streams
for make in lambda: io.BytesIO(b"abc"), lambda: io.StringIO("abc"), \
        lambda: io.TextIOWrapper(io.BytesIO(b"abc")), lambda: io.BufferedRandom(io.BytesIO(b"abc")):
    for size in None, 2, True, Index(1), 1.5, "a", 2**70, b"":
        show(make().truncate, size)


class Raw(io.RawIOBase):
    left = b"abc"

    def readable(self):
        return True

    def readinto(self, room):
        got, self.left = self.left[:len(room)], self.left[len(room):]
        room[:len(got)] = got
        return len(got)


for size in (), (2,), (-1,), (True,), (Index(2),), (None,), (1.5,), ("a",), (2**70,):
    show(Raw().read, *size)
with open(os.devnull, "rb", 0) as file:
    show(file.readinto, b"")
    show(file.readinto, None)
with open(os.devnull, "rb") as file:
    show(file.readinto, b"")
    show(file.readinto1, b"")


# What is asked of a stream that the program wrote itself, which has no place to tell.
class Stream:
    closed = False

    def __init__(self):
        self.data, self.asked = b"abc\ndef\n", []

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return False

    def read1(self, size):
        data, self.data = self.data[:size], self.data[size:]
        return data

    def write(self, data):
        self.asked.append(("write", bytes(data)))
        return len(data)

    def flush(self):
        self.asked.append("flush")

    def truncate(self, *size):
        self.asked.append(("truncate", size))
        return "cut"

    def seek(self, position, whence=0):
        self.asked.append(("seek", position, whence))
        return position

    def close(self):
        pass


stream = Stream()
file = io.TextIOWrapper(stream, "utf-8")
for size in None, 4, "x":
    print(file.truncate(size), stream.asked)
    stream.asked.clear()
print(file.readline(), file.truncate(), stream.asked)
file.write("x")
stream.asked.clear()
print(file.truncate(), stream.asked)
Stream.seekable = Stream.readable
Stream.tell = lambda self: 0
stream = Stream()
file = io.TextIOWrapper(stream, "latin-1")
for place in (0,), (0, 2), (2,):
    stream.asked.clear()
    file.write("x")
    print(file.seek(*place), stream.asked)
