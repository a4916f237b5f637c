# A coroutine that dies with the frame it was given to: the caller's line is named.
import warnings

warnings.showwarning = lambda message, category, name, line, *rest: print(line, message)


async def task():
    pass


def gather(*values):
    print(len(values))


def keep(value):
    return [1, value][0]


gather(task())
keep(task())
keep(
    task())
