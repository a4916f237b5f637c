# What random programs showed of streams: marks, line ends, missing methods.
import codecs
import io
import os
import sys
import tempfile


def attempt(function, *args):
    try:
        print(ascii(function(*args)))
    except Exception as error:
        print(type(error).__name__, error)


def in_steps(name, data, step):
    decoder = codecs.getincrementaldecoder(name)()
    return [decoder.decode(data[i : i + step]) for i in range(0, len(data), step)], decoder.decode(b"", True)


for name in "utf-16", "utf-32":
    for data in b"", b"a", b"ab", b"abcd", "\ufeffx".encode(name + "-be"), "x\u4e2d".encode(name):
        for step in 1, 3, 100:
            attempt(in_steps, name, data, step)
        attempt(io.TextIOWrapper(io.BytesIO(data), encoding=name).read)

METHODS = "read read1 readinto readinto1 readall peek readline write seek tell truncate detach getvalue newlines".split()
for cls in io.FileIO, io.BufferedReader, io.BufferedWriter, io.BufferedRandom, io.BytesIO, io.StringIO, io.TextIOWrapper:
    print(cls.__name__, [m for m in METHODS if hasattr(cls, m)])
for stream in io.BufferedWriter(io.BytesIO()), io.BufferedReader(io.BytesIO(b"abc")):
    attempt(stream.readinto, bytearray(2))
    attempt(stream.readinto1, bytearray(2))
    for whence in 3, 4, 5:
        attempt(stream.seek, 1, whence)

for newline in None, "", "\n", "\r", "\r\n":
    for text in "", "a\r", "a\nb\r\nc\rd":
        stream = io.StringIO(text, newline=newline)
        seen = stream.newlines
        stream.seek(0, 2)
        stream.write("x\r\r\ny\n")
        print([newline, text, seen, stream.newlines, stream.getvalue()])

stream = io.BytesIO(b"x")
with stream.getbuffer():
    attempt(stream.write, "text")

# What closed and detached streams answer.
METHODS = """closed read() read1(2) readline() write(b"") write(5) name mode tell() seek(0) flush() close() readable()
    writable() seekable() raw buffer __enter__() __next__() isatty() fileno() peek() readinto(bytearray(2)) readinto1(5)
    readinto1(bytearray(2)) truncate() readlines() writelines([b"a"]) newlines detach()""".split()


def ask(stream):
    for method in METHODS:
        try:
            print(method, eval("stream." + method))
        except Exception as error:
            print(method, type(error).__name__, error)


for kind in io.BufferedReader, io.BufferedWriter, io.BufferedRandom, io.TextIOWrapper:
    for end in "close", "detach":
        stream = kind(io.BytesIO(b"abc"))
        getattr(stream, end)()
        print("----", kind.__name__, end)
        ask(stream)
for mode in "rb", "wb", "rb+", "r", "w":
    stream = open(os.devnull, mode)
    stream.close()
    print("----", mode)
    ask(stream)

# detach() hands the descriptor over: what is below goes on with it.
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "file")
    for mode in "w", "r", "r+", "a", "wb", "rb", "rb+":
        with open(path, "w") as stream:
            stream.write("hello\nworld\n")
        stream = open(path, mode)
        read = mode[0] == "r" and stream.readline()
        kept = stream.buffer.raw if "b" not in mode else stream.raw
        below = stream.detach()
        print("----", mode, read, type(below).__name__, kept.closed, "name=" in repr(stream), "name=" in repr(below))
        for method in METHODS:
            if method not in ("name", "raw", "fileno()", "__enter__()", "detach()"):
                try:
                    print(method, eval("below." + method))
                except Exception as error:
                    print(method, type(error).__name__, error)
        del stream, below, kept
    for mode in "rb", "rb+":
        stream = open(path, mode)
        print(stream.read(2))
        raw = stream.detach()
        print(raw.tell(), raw.read())
        raw.close()

sys.stdout = io.TextIOWrapper(sys.stdout.detach(), encoding="latin-1")
print("written through another encoding")
sys.stdout.flush()

# A method belongs to the class that defines it: writers inherit those that read.
for kind in io.BufferedReader, io.BufferedWriter, io.BufferedRandom, io.BytesIO, io.TextIOWrapper:
    for method in "read", "read1", "readinto", "peek", "write", "readable", "writable", "__enter__", "__exit__":
        try:
            getattr(kind, method)(None)
        except (AttributeError, TypeError) as error:
            print(error)
with tempfile.TemporaryFile("wb", buffering=100) as writer:
    attempt(writer.read)
    attempt(writer.readlines)
    attempt(list, writer)
    attempt(writer.readinto, bytearray(1))


# A closed stream over another asks that one, which may not mind.
class Below(io.RawIOBase):
    def readable(self):
        print("readable?")
        return True

    def writable(self):
        return True

    def seek(self, *place):
        return 5


for kind in io.BufferedReader, io.BufferedWriter:
    for source in Below(), io.BytesIO(), io.RawIOBase:
        try:
            closed = kind(source)
            closed.close()
        except Exception as error:
            print(type(error).__name__, error)
            continue
        for method in "tell", "seekable", "readable", "writable", "isatty", "fileno":
            print(method, end=" ")
            attempt(getattr(closed, method))
closed = io.TextIOWrapper(io.BufferedReader(io.BytesIO()))
closed.close()
for method in "tell", "seekable", "readable", "writable", "isatty", "fileno":
    attempt(getattr(closed, method))

# The abstract classes look at their arguments before they refuse.
for base, methods in (
    (io.BufferedIOBase, ("read", "read1", "readinto", "readinto1", "seek", "write")),
    (io.TextIOBase, ("read", "readline", "seek", "write")),
):
    stream = type("Stream", (base,), {})()
    for method in methods:
        for argument in None, 1, 10**30, "x", bytearray(1):
            attempt(getattr(stream, method), argument)

# A text file goes where the cookie says, and answers it; a device may stay where it is.
with open(os.devnull, "w") as device:
    print(device.seek(7), device.tell(), device.seek(0, os.SEEK_END))

# Lines that a hint leaves unread keep tell() off; arguments are looked at before the state.
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "file")
    with open(path, "w") as stream:
        stream.write("a\nb\nc\nd")
    for mode in "r", "rb":
        with open(path, mode) as stream:
            print(stream.readlines(5))
            attempt(stream.tell)
            print(stream.readlines(), stream.tell())
        for method in "read", "readline", "readlines", "read1":
            for argument in "x", -7:
                attempt(getattr(stream, method, len), argument)
