# exit: 1
# A group with nested groups, notes, causes and many members, printed at exit.
def fail(value):
    return 1 / value


def collect(values):
    errors = []
    for value in values:
        try:
            fail(value)
        except (ZeroDivisionError, TypeError) as error:
            error.add_note(f"value was {value!r}")
            errors.append(error)
    return errors


def inner():
    raise ExceptionGroup("inner", collect([0, "a"]))


try:
    inner()
except ExceptionGroup as group:
    cause = LookupError("cause of all")
    outer = ExceptionGroup("outer", [group, ValueError("bare"), KeyError("k")])
    outer.add_note("note of the group\nin two lines")
    raise outer from cause
