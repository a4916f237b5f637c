"""Details of printed exceptions: private names for methods, odd offsets, notes, modules."""
import sys
import traceback


def report(error):
    sys.stdout.flush()
    print("".join(traceback.format_exception(error)).rstrip())
    error = error.with_traceback(None)
    text = Text()
    sys.stderr, before = text, sys.stderr
    sys.excepthook(type(error), error, None)
    sys.stderr = before
    print(text.value.rstrip())


class Text:
    value = ""

    def write(self, text):
        self.value += text

    def flush(self):
        pass


class A:
    _bluch = 1

    def own(self):
        return self.bluch

    def other(self, o):
        return o.bluch


for call in (lambda: A().own(), lambda: A().bluch, lambda: A().other(A())):
    try:
        call()
    except AttributeError as error:
        print(traceback.format_exception(error)[-1], end="")
for args in [("myfile.py", None, None, None), ("bad.py", 1, 2, "abcdefg", 1, -2),
             ("bad.py", 1, -2, "abcdefg", 1, 3), ("bad.py", 1, 0, "abcdefg", 1, 0),
             ("bad.py", 1, 5, "abcdefg", 1, 3), ("bad.py", 1, 2, "abcdefg", 2, 3),
             ("bad.py", 1, 20, "abcdefg", 1, 30), ("bad.py", 1, 2, "abcdefg", 1, 100),
             ("bad.py", 1, 2, "  abcdefg\n", 1, 3), ("bad.py", 1, None, "abcdefg", None, None),
             (None, 1, 2, "abc", 1, 3), ("bad.py", 1, 1, None, 1, 2),
             ("bad.py", None, 1, "abc", 1, 2), (None, None, None, None)]:
    print(args)
    report(SyntaxError("bad syntax", args))


class BadRepr:
    def __repr__(self):
        1 / 0

    __str__ = __repr__


for notes in (None, "abc", 3, ["a", 3, None], ["a", "b\nc"], BadRepr(), [BadRepr(), "x"], ("t",),
              {"d": 1}, [""], ["\n"]):
    error = ValueError(123)
    error.__notes__ = notes
    report(error)


class X(Exception):
    pass


for module in (3, None, "m", "__main__"):
    X.__module__ = module
    report(X("q"))
group = ExceptionGroup("A\n1", [ValueError("B\n2"),
                                ExceptionGroup("C\n3", [IndexError("D\n\n")])])
print(traceback.format_exception_only(group))
print(traceback.format_exception_only(group, show_group=True))
group = ExceptionGroup("A\n\n1\n", [ValueError("B\n\n2\n"), IndexError("")])
group.add_note("n1\nn2")
group.exceptions[0].add_note("note")
print(traceback.format_exception_only(group, show_group=True))
