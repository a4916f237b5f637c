# exit: 1
# __notes__ of every shape: several, empty, wrong types, on chained exceptions.
import traceback


def show(error):
    print("".join(traceback.format_exception_only(error)), end="")
    print("--")


error = ValueError("message")
error.add_note("first")
error.add_note("second\nthird")
show(error)
error = ValueError()
error.add_note("")
show(error)
for notes in ([], ["x", 5], "text", 5, None, ("a", "b"), [None], {"k": 1}, b"bytes"):
    error = ValueError("v")
    error.__notes__ = notes
    show(error)


class BadRepr:
    def __repr__(self):
        raise RuntimeError

    __str__ = __repr__


error = ValueError("v")
error.__notes__ = [BadRepr()]
show(error)
error.__notes__ = BadRepr()
show(error)
for wrong in (5, None, b"x"):
    try:
        error.add_note(wrong)
    except TypeError as complaint:
        print(complaint)
try:
    error.add_note("x")
except TypeError as complaint:
    print(complaint)
syntax = SyntaxError("bad", ("file.py", 3, 5, "a = = b\n", 3, 6))
syntax.add_note("look again")
show(syntax)
try:
    try:
        1 / 0
    except ZeroDivisionError as error:
        error.add_note("note of the context")
        raise
except ZeroDivisionError as error:
    last = KeyError("key")
    last.add_note("note of the last")
    raise last from error
