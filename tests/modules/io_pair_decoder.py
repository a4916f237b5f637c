# BufferedRWPair and IncrementalNewlineDecoder.
import codecs
import io


def attempt(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


pair = io.BufferedRWPair(io.BytesIO(b"first\nsecond\nthird"), io.BytesIO())
print(pair.readable(), pair.writable(), pair.seekable(), pair.closed, pair.isatty())
print(pair.peek(3)[:3], pair.read(2), pair.read1(2), pair.readline(), pair.read())
room = bytearray(4)
print(pair.readinto(room), pair.read(), pair.write(b"out"), pair.flush())
print(attempt(pair.write, "text"), attempt(pair.read, "x"))
print(pair.close(), pair.closed, attempt(pair.read), attempt(pair.write, b"x"))

pair = io.BufferedRWPair(io.BytesIO(b"abcdef"), io.BytesIO(), 4)
print(pair.readinto(room), room, pair.readinto1(room), room, list(pair))
with pair as same:
    print(same is pair)
print(attempt(io.BufferedRWPair, io.BytesIO()), attempt(io.BufferedRWPair, 1, 2))


class OneWay(io.RawIOBase):
    def __init__(self, reads):
        self.reads = reads

    def readable(self):
        return self.reads

    def writable(self):
        return not self.reads


print(attempt(io.BufferedRWPair, OneWay(False), OneWay(False)))
print(attempt(io.BufferedRWPair, OneWay(True), OneWay(True)))

for translate in (False, True):
    decoder = io.IncrementalNewlineDecoder(None, translate)
    for text in ("a\n", "b\r", "\nc\r", "d\r\ne", "\r"):
        print(repr(decoder.decode(text)), repr(decoder.newlines), decoder.getstate())
    print(repr(decoder.decode("", True)), repr(decoder.newlines))
    decoder.reset()
    print(repr(decoder.newlines), decoder.getstate())
    decoder.setstate((b"", 1))
    print(repr(decoder.decode("\nx")), repr(decoder.newlines))

decoder = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder("utf-8")(), True)
for piece in (b"\xc3", b"\xa9\r", b"\n\xe2\x82", b"\xac\r"):
    print(ascii(decoder.decode(piece)), decoder.getstate())
state = decoder.getstate()
print(ascii(decoder.decode(b"z", final=True)), decoder.newlines)
decoder.setstate(state)
print(ascii(decoder.decode(b"\nz", final=True)), decoder.newlines)
print(attempt(decoder.setstate, 5))
print(attempt(io.IncrementalNewlineDecoder(None, False).decode, b"bytes"))
