# exit: 1
# An uncaught exception group.
def fail(kind, text):
    try:
        raise kind(text)
    except kind as error:
        return error


raise ExceptionGroup("several things", [fail(ValueError, "one"), fail(KeyError, "two"),
                                        ExceptionGroup("inner", [fail(OSError, "three")])])
