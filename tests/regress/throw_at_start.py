# What throw() raises before the body began, and of which class.
import warnings

warnings.simplefilter("ignore")


def attempt(function):
    try:
        print(function())
    except BaseException as error:
        print(type(error).__name__, error, repr(error.__cause__))


def plain():
    yield 1


def outer():
    yield from plain()


async def stream():
    yield 1


attempt(lambda: plain().throw(StopIteration(3)))
attempt(lambda: outer().throw(StopIteration(3)))
attempt(lambda: stream().athrow(StopAsyncIteration(4)).send(None))
attempt(lambda: stream().athrow(StopIteration(4)).send(None))
g = plain()
next(g)
attempt(lambda: g.throw(StopIteration(3)))
attempt(lambda: g.throw(StopIteration(3)))
g = outer()
next(g)
attempt(lambda: g.throw(StopIteration(3)))
attempt(lambda: plain().throw(ValueError, KeyError("x")))
attempt(lambda: plain().throw(LookupError, KeyError("x")))
attempt(lambda: plain().throw(KeyError, LookupError("x")))


async def through():
    for source in ([1], {1}):
        pass
    async for x in [1]:
        pass


async def display():
    return [x async for x in {1}]


attempt(lambda: through().send(None))
attempt(lambda: display().send(None))


def delegate():
    got = yield from [1, 2]
    print("got", got)
    yield "after"


g = delegate()
next(g)
attempt(lambda: g.throw(StopIteration(5)))  # ends the delegation, as one of its own
attempt(lambda: g.throw(StopIteration(5)))
