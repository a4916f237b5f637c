# Signals are served while a file is read or written; what their handlers may do with it.
import io
import os
import signal


def alarm(handler, seconds=0.1):
    """Call handler when what comes next is waiting; again, if it was not yet."""
    signal.signal(signal.SIGALRM, handler)
    signal.setitimer(signal.ITIMER_REAL, seconds, seconds)


def rest():
    signal.setitimer(signal.ITIMER_REAL, 0)


def refuse(number, frame):
    rest()
    raise TimeoutError("too late")


def attempt(*calls):
    """What a call in a handler raises, without what names the file."""
    for call in calls:
        try:
            print("inside:", call())
        except Exception as error:
            print("inside:", type(error).__name__, str(error).partition(" name=")[0])


# A handler ends the writing.
for mode, buffering in ("wb", 0), ("wb", -1), ("w", -1):
    ends = os.pipe()
    file = os.fdopen(ends[1], mode, buffering)
    data = "x" * 4096 if mode == "w" else b"x" * 4096
    alarm(refuse)
    try:
        while True:
            file.write(data)
    except TimeoutError as error:
        print(mode, buffering, error)
    os.close(ends[0])
    try:
        file.close()
    except BrokenPipeError:
        pass
ends = os.pipe()
reader = os.fdopen(ends[0], "rb", 0)
writer = open(ends[1], "w")
alarm(refuse)
try:
    while True:
        print("a line", file=writer)
except TimeoutError as error:
    print("print()", error)
os.set_blocking(ends[0], False)
got = b"".join(iter(reader.readall, None))
print(got == (b"a line\n" * len(got))[:len(got)])
os.set_blocking(ends[0], True)
writer.close()
reader.close()


# A handler makes room, and the writing goes on: every byte comes once.
def drain(number, frame):
    rest()  # or another call would come between reading and noting
    try:
        received.append(os.read(ends[0], 40000))
    except BlockingIOError:
        pass  # the writer does not wait: the machine is slow
    if talks:
        calls.append(number)
        print("tick", file=file)
    alarm(drain, 0.01)


lines = [f"line {i} {'.' * (i % 100)}\n" for i in range(6000)]
for mode, buffering, size, talks in (("wb", -1, 1, 0), ("wb", -1, 50, 0), ("wb", -1, 6000, 0),
                                     ("w", -1, 1, 0), ("w", -1, 6000, 0), ("w", -1, 1, 1)):
    ends = os.pipe()
    file = open(ends[1], mode, buffering)
    os.set_blocking(ends[0], False)
    received, calls = [], []
    alarm(drain, 0.01)
    for i in range(0, len(lines), size):
        part = "".join(lines[i:i + size])
        if mode == "wb":
            file.write(part.encode())
        else:
            print(part, end="", file=file)
    file.flush()
    rest()
    file.close()
    while received[-1]:
        received.append(os.read(ends[0], 65536))
    os.close(ends[0])
    text = b"".join(received).decode()
    print(mode, size, text.replace("tick\n", "") == "".join(lines),
          text.count("tick\n") == len(calls), len(received) > 2)


# What else it does with a file that is being read or written is refused; that goes on.
def use_reader(number, frame):
    rest()
    attempt(file.readline, file.read, file.close, file.flush, lambda: next(file))
    if mode == "rb":
        attempt(file.peek, lambda: file.readinto(bytearray(3)), lambda: file.read1(1))
    os.write(ends[1], b"abc\ndef\n")


for mode in "rb", "r":
    for method in io.IOBase.readline, lambda file: file.readline(), lambda file: file.read(3), next:
        if mode == "r" and method is io.IOBase.readline:
            continue
        ends = os.pipe()
        with open(ends[0], mode) as file:
            alarm(use_reader)
            print(method(file), file.closed)
            os.close(ends[1])
            print(file.read())


def use_writer(number, frame):
    rest()
    attempt(file.flush, file.close, lambda: file.write(more), lambda: file.writelines([more]))
    if mode == "w":
        attempt(lambda: file.buffer.write(b"more"))
    received.append(os.read(ends[0], 65536))


for mode, more in ("wb", b"more"), ("w", "more" * 4000):
    ends = os.pipe()
    received = []
    file = open(ends[1], mode)
    alarm(use_writer)
    file.write("x" * 70000 if mode == "w" else b"x" * 70000)
    file.close()
    received.append(os.read(ends[0], 65536))
    print(b"".join(received) == b"x" * 70000)
    os.close(ends[0])


# So is what the stream below does with it.
class Stream(io.RawIOBase):
    def readable(self):
        return True

    def readinto(self, room):
        attempt(file.read, file.close)
        room[:2] = b"ab"
        return 2


file = io.BufferedReader(Stream())
print(file.peek())
