# Notes, pickling-like copies and attributes of exceptions; __reduce__, __setstate__, equality.
import copy
import sys
import traceback


class Custom(Exception):
    def __init__(self, code, *, extra=None):
        super().__init__(code)
        self.extra = extra


error = Custom(5, extra=["e"])
error.add_note("first note")
twin = copy.copy(error)
print(repr(twin), twin.extra is error.extra, twin.__notes__, twin == error)
deep = copy.deepcopy(error)
print(deep.extra, deep.extra is error.extra, deep.args, deep.__notes__)
print(ValueError(1, 2).__reduce__() == (ValueError, (1, 2)), error.__reduce__()[1:])
plain = ValueError()
plain.__setstate__({"state": 1})
print(vars(plain), hasattr(plain, "__notes__"))
plain.args = [1, 2]
print(plain, repr(plain), plain.args)
plain.__notes__ = ["line one\nline two", 5]
traceback.print_exception(plain, file=sys.stdout)
plain.__notes__ = "not a list"
traceback.print_exception(plain, file=sys.stdout)


def refused(code):
    try:
        exec(code, {"error": error})
    except TypeError as failure:
        print(code, "->", failure)


for code in ("error.add_note(1)", "error.args = 5", "del error.args", "error.__cause__ = 1",
             "error.__context__ = 1", "error.__traceback__ = 1", "del error.__cause__",
             "error.__suppress_context__ = 1.5", "error.__setstate__(1)"):
    refused(code)
