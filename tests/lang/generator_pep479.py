# A StopIteration that leaves a generator becomes a RuntimeError, with the cause kept.
def direct():
    yield 1
    raise StopIteration("direct")


def by_next():
    yield next(iter(()))


def inner():
    raise StopIteration
    yield


def through():
    yield from inner()


def handled():
    try:
        next(iter(()))
    except StopIteration as stop:
        return "handled", stop.value
    yield


async def coroutine():
    raise StopIteration("in coroutine")


async def async_generator():
    raise StopAsyncIteration("in async generator")
    yield


for make in (direct, by_next, through):
    try:
        print(list(make()))
    except RuntimeError as error:
        print(error, "|", repr(error.__cause__), "|", repr(error.__context__), error.__suppress_context__)
try:
    next(handled())
except StopIteration as stop:
    print(stop.value)
try:
    coroutine().send(None)
except RuntimeError as error:
    print(error, repr(error.__cause__))
try:
    async_generator().__anext__().send(None)
except RuntimeError as error:
    print(error, repr(error.__cause__))
genexp = (next(iter(())) for _ in range(1))
try:
    next(genexp)
except RuntimeError as error:
    print(error)
print(list(genexp))
