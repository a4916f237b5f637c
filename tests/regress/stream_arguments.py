"""Streams ask their arguments in their own ways; a closed BytesIO is still its iterator."""
import io


class Index:
    def __index__(self):
        return 1


def show(*values):
    print(*values)


stream = io.BytesIO(b"a")
stream.close()
show(iter(stream) is stream)
for call in lambda: next(stream), lambda: list(stream), lambda: iter(io.StringIO().close()):
    try:
        show(call())
    except (TypeError, ValueError) as error:
        show(type(error).__name__, error)
for stream in (io.BytesIO(b"a\nb"), io.StringIO("a\nb"), open(__file__), open(__file__, "rb")):
    for value in 1.5, "a", Index(), True, None, 2**63, [], -1, 0:
        stream.seek(0)
        for name in "readlines", "readline", "read", "seek", "peek", "read1":
            if not hasattr(stream, name):
                continue
            try:
                show(type(stream).__name__, name, type(value).__name__,
                     bool(getattr(stream, name)(value)))
            except (TypeError, ValueError, OverflowError, OSError) as error:
                show(type(stream).__name__, name, type(value).__name__, type(error).__name__, error)
for stream in (io.BytesIO(), io.StringIO(), open(__file__), open(__file__, "rb"),
               open(__file__, "rb", 0), io.BufferedWriter(io.BytesIO())):
    stream.close()
    for arguments in (0, "a"), (0, 2**40), ("a", 0), (0, 7), (0,):
        try:
            show(stream.seek(*arguments))
        except (TypeError, ValueError, OverflowError) as error:
            show(type(stream).__name__, arguments, type(error).__name__, error)
