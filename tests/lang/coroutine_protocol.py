# Coroutine objects: states, reuse, wrong awaitables, attributes.
class Value:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return got


async def add(a, b):
    return await Value(a) + await Value(b)


c = add(1, 2)
print(c.send(None), c.send(10), end=" ")
try:
    c.send(20)
except StopIteration as stop:
    print(stop.value)
try:
    c.send(None)
except RuntimeError as error:
    print(error)
c = add(1, 2)
print(c.cr_running, c.cr_suspended, c.cr_await, c.cr_code.co_name, c.cr_origin, c.__name__, c.__qualname__, type(c).__name__)
c.send(None)
print(c.cr_suspended, type(c.cr_await).__name__)
c.close()
print(c.cr_frame, c.close())
for bad in (5, [1], (i for i in "a"), None):
    async def wait():
        await bad

    try:
        wait().send(None)
    except TypeError as error:
        print(error)


class BadAwait:
    def __await__(self):
        return 5


class CoroutineAwait:
    def __await__(self):
        return add(1, 2)


for thing in (BadAwait(), CoroutineAwait()):
    async def wait():
        await thing

    try:
        wait().send(None)
    except TypeError as error:
        print(error)
for action in (lambda: next(add(1, 2)), lambda: iter(add(1, 2)), lambda: list(add(1, 2)), lambda: [x for x in add(1, 2)], lambda: (yield from add(1, 2))):
    try:
        result = action()
        if hasattr(result, "send"):
            result.send(None)
    except TypeError as error:
        print(error)
c = add(1, 2)
try:
    c.send(5)
except TypeError as error:
    print(error)
c.close()


async def shared():
    await inner


inner = add(1, 2)
first, second = shared(), shared()
first.send(None)
try:
    second.send(None)
except RuntimeError as error:
    print(error)
first.close()


class AsyncIterator:
    def __init__(self, values):
        self.values = iter(values)

    def __aiter__(self):
        return self

    async def __anext__(self):
        try:
            return next(self.values)
        except StopIteration:
            raise StopAsyncIteration


def drive(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value


async def collect():
    return [x async for x in AsyncIterator("abc")]


print(drive(collect()))


class NotAsync:
    def __aiter__(self):
        return 5


class BadNext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


for source in (NotAsync(), BadNext(), [1], 5):
    async def loop():
        async for x in source:
            pass

    try:
        drive(loop())
    except TypeError as error:
        print(error)


async def aiter_builtins():
    it = aiter(AsyncIterator([1]))
    return await anext(it), await anext(it, "default")


print(drive(aiter_builtins()))
try:
    aiter(5)
except TypeError as error:
    print(error)
try:
    anext(5)
except TypeError as error:
    print(error)
