# oracle: none, CPython 3.13 crashes or prints what it has released
# The fields that the text of an exception shows may be gone when they are printed.


class Part:
    def __init__(self, act):
        self.act = act

    def __repr__(self):
        self.act()
        return "part"

    __str__ = __repr__


def of(exception, shown, lost):
    def forget():
        for name in lost:
            setattr(exception, name, None)
        return [(i,) for i in range(20)]

    for name in shown:
        setattr(exception, name, Part(forget))
    print(str(exception))


fields = "errno strerror filename filename2".split()
of(OSError(1, "a", "b"), fields, fields)
of(OSError(1, "a", "b", 0, "c"), fields[2:], fields)
of(SyntaxError("m", ("folder/file", 10**30, 2, "text")), ["msg"], ["msg", "lineno", "filename"])
fields = "encoding object start end reason".split()
of(UnicodeEncodeError("utf-8", "abc", 0, 1, "why"), fields[::4], fields)
of(UnicodeDecodeError("utf-8", b"abc", 0, 1, "why"), fields[::4], fields)
of(UnicodeTranslateError("abc", 0, 1, "why"), fields[::4], fields)
