# exit: 1
# Notes added to an exception stand under its message; a cause has its own.
def step(n):
    try:
        return 1 / n
    except ZeroDivisionError as error:
        error.add_note(f"while doing step {n}")
        error.add_note("two lines\nin one note")
        raise


def run():
    try:
        step(0)
    except ZeroDivisionError as error:
        new = RuntimeError("the run failed")
        new.add_note("try another number")
        raise new from error


try:
    step(0)
except ZeroDivisionError as error:
    print(error.__notes__)
    for bad in (5, None, [1]):
        try:
            error.add_note(bad)
        except TypeError as wrong:
            print(wrong)
run()
