# exit: 1
# Chained tracebacks: from, context, notes.
def first():
    raise KeyError("first")


def second():
    try:
        first()
    except KeyError as error:
        raise ValueError("second") from error


def third():
    try:
        second()
    except ValueError:
        error = TypeError("third")
        error.add_note("a note")
        error.add_note("two\nlines")
        raise error


third()
