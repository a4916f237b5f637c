# What close() and detach() flush, and which error of the two comes out.
import io
import os
import sys
import warnings


class Raw(io.RawIOBase):
    def __init__(self):
        self.log = []

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def readinto(self, room):
        return 0

    def write(self, data):
        self.log.append(bytes(data))
        return len(data)

    def seek(self, place, whence=0):
        return 0


def bad_flush():
    raise OSError('no flush')


def bad_close():
    raise OSError('no close')


def show(name, call):
    try:
        print(name, call())
    except (OSError, ValueError, TypeError) as error:
        print(name, type(error).__name__, error, '| after', error.__context__)


sys.unraisablehook = lambda seen: None  # what is closed once more at its end
for cls in io.BufferedReader, io.BufferedWriter, io.BufferedRandom:
    raw = Raw()
    stream = cls(raw)
    stream.flush = bad_flush
    show(cls.__name__, stream.close)
    print(stream.closed, raw.closed)
    raw = Raw()
    stream = cls(raw)
    stream.flush, raw.close = bad_flush, bad_close
    show('both', stream.close)
    del stream.flush, raw.close
    raw = Raw()
    stream = cls(raw)
    raw.close = bad_close
    show('raw', stream.close)
    del raw.close

text = io.TextIOWrapper(io.BytesIO(), encoding='ascii')
text.flush = bad_flush
show('text', text.close)
print(text.closed)
below = io.BytesIO()
text = io.TextIOWrapper(below, encoding='ascii')
text.write('x')
below.flush = bad_flush
show('below', text.close)
print(below.closed)
below = io.BytesIO()
text = io.TextIOWrapper(below, encoding='ascii')
below.close()
show('closed below', text.close)
print(text.closed)
raw = io.FileIO(os.devnull, 'w')
raw.flush = bad_flush
show('FileIO', raw.close)
print(raw.closed)


class Told(io.BufferedWriter):
    def close(self):
        print('close')
        super().close()

    def flush(self):
        print('flush')
        super().flush()


with Told(Raw()) as stream:
    stream.write(b'x')
stream = Told(Raw())
del stream

raw = Raw()
text = io.TextIOWrapper(io.BufferedWriter(raw), encoding='ascii')
text.write('howdy')
print(raw.log)
below = text.detach()
print(raw.log)
show('detached', text.detach)

print('-- descriptors')
folder = os.open('/', os.O_RDONLY)
for opening in open, io.FileIO:
    show('folder', lambda: opening(folder, closefd=False).close())
    show('absent', lambda: opening(10000))
    show('negative', lambda: opening(-3))
os.close(folder)
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    open(True, 'w', closefd=False).close()
    io.FileIO(True, 'w', closefd=False).close()
print([(w.category.__name__, str(w.message)) for w in seen])
