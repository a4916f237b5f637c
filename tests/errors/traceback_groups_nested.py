# exit: 1
# Tracebacks of exception groups: nested, chained, with notes, many and deep members.
import sys
import traceback

sys.stderr = sys.stdout


def raised(error):
    try:
        raise error
    except BaseException as caught:
        return caught


inner = ExceptionGroup("inner", [raised(ValueError(1)), TypeError("two\nlines")])
outer = ExceptionGroup("outer", [inner, raised(KeyError("k"))])
traceback.print_exception(raised(outer))
noted = ExceptionGroup("noted", [ValueError("x")])
noted.add_note("a note\nof two lines")
noted.exceptions[0].add_note("member's note")
traceback.print_exception(noted)
traceback.print_exception(ExceptionGroup("many", [ValueError(n) for n in range(20)]))
deep = ValueError("deep")
for level in range(14):
    deep = ExceptionGroup(f"level {level}", [deep])
traceback.print_exception(deep)


def chained():
    try:
        raise ExceptionGroup("first", [OSError(2, "gone")])
    except* OSError as group:
        raise RuntimeError("after") from group


try:
    chained()
except* RuntimeError as error:
    traceback.print_exception(error)
member = ValueError("with cause")
member.__cause__ = raised(TypeError("the cause"))
traceback.print_exception(BaseExceptionGroup("base", [member, KeyboardInterrupt()]))
raise ExceptionGroup("at the end", [raised(outer), SyntaxError("bad", ("f.py", 1, 2, "a b", 1, 3))])
