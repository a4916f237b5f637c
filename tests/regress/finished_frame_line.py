# A frame that ran to the end of its body stays at its last line.
import sys

kept = []


def generator():
    yield sys._getframe()
    x = 1
    y = 2


g = generator()
frame = next(g)
print(frame.f_lineno)
list(g)
print(frame.f_lineno)


def plain():
    kept.append(sys._getframe())
    for i in range(2):
        pass
    kept.append(i)


def nested():
    kept.append(sys._getframe())
    with open("/dev/null"):
        if kept:
            x = 1


def raising():
    kept.append(sys._getframe())
    raise ValueError(
        "text")


def returning():
    kept.append(sys._getframe())
    try:
        1 / 0
    except ZeroDivisionError:
        return 1


async def coroutine():
    kept.append(sys._getframe())
    x = 1


def loop():
    kept.append(sys._getframe())
    for i in range(2):
        x = 1


def while_loop():
    kept.append(sys._getframe())
    count = 2
    while count:
        count -= 1


for f in plain, nested, raising, returning, lambda: coroutine().send(None), loop, while_loop:
    del kept[:]
    try:
        f()
    except (ValueError, StopIteration):
        pass
    print(f.__name__, kept[0].f_lineno)
