# raise from, __cause__, __context__, __suppress_context__, add_note, with_traceback.
def chain():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise ValueError("bad") from error


try:
    chain()
except ValueError as error:
    print(repr(error.__cause__), error.__cause__ is error.__context__)
    print(error.__suppress_context__)
try:
    try:
        {}["a"]
    except KeyError:
        raise ValueError("implicit")
except ValueError as error:
    print(error.__cause__, repr(error.__context__), error.__suppress_context__)
try:
    try:
        {}["a"]
    except KeyError:
        raise ValueError("silent") from None
except ValueError as error:
    print(error.__cause__, repr(error.__context__), error.__suppress_context__)
try:
    raise ValueError from KeyError
except ValueError as error:
    print(repr(error), repr(error.__cause__))
try:
    raise ValueError from 5
except TypeError as error:
    print(error)


class Custom(Exception):
    def __init__(self, code, *args):
        super().__init__(*args)
        self.code = code

    def __str__(self):
        return f"code {self.code}: {self.args}"


try:
    raise Custom(5, "x", "y")
except Custom as error:
    print(error, repr(error), error.args, error.code)
error = ValueError("noted")
error.add_note("one")
error.add_note("two")
print(error.__notes__)
try:
    error.add_note(5)
except TypeError as wrong:
    print(wrong)
print(error.__traceback__, error.with_traceback(None) is error)


def line_numbers():
    try:
        raise OSError("here")
    except OSError as error:
        tb = error.__traceback__
        return tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno, tb.tb_next


print(line_numbers())


class Silly(ValueError):
    pass


for raised in (Silly, Silly(), Silly("a"), Silly("a", "b")):
    try:
        raise raised
    except ValueError as error:
        print(repr(error), str(error), error.args)


class FailsToMake(Exception):
    def __init__(self):
        raise KeyError("in init")


try:
    raise FailsToMake
except KeyError as error:
    print(repr(error))
context = None
try:
    try:
        raise ValueError(1)
    except ValueError:
        try:
            raise KeyError(2)
        except KeyError:
            raise IndexError(3)
except IndexError as error:
    while error is not None:
        print(repr(error))
        error = error.__context__
