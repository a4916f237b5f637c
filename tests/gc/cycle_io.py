# StringIO and BytesIO with attributes, subclasses of them, and wrappers in cycles.
import gc
import io
import weakref


class Named(io.StringIO):
    def __init__(self, name):
        super().__init__("text of " + name)
        self.name = name


class Log:
    def __init__(self, name):
        self.name = name
        self.out = io.StringIO()

    def __del__(self):
        print("del", self.name, repr(self.out.getvalue()))


gc.collect()
stream = Named("loop")
stream.me = stream
seen = weakref.ref(stream)
print(stream.read())
del stream
print(seen() is None, gc.collect() > 0, seen() is None)

log = Log("log")
log.out.write("kept until the end")
log.me = log
del log
print(gc.collect() > 0)

raw = io.BytesIO(b"abc")
raw.owner = [raw]
seen = weakref.ref(raw)
del raw
print(seen() is None, gc.collect() > 0, seen() is None)
