# Coroutines, async generators, async with and async for, driven by hand.
class Wait:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return got


def run(coroutine, *sends):
    log = []
    value = None
    for send in (None, *sends):
        try:
            log.append(coroutine.send(send))
        except StopIteration as stop:
            return log, stop.value
    return log, "unfinished"


async def simple():
    return 5


async def waits():
    a = await Wait("one")
    b = await Wait("two")
    c = await simple()
    return a, b, c


print(run(simple()), run(waits(), "A", "B"))
c = simple()
print(type(c).__name__, c.__name__)
c.close()


class Manager:
    async def __aenter__(self):
        print("aenter", await Wait("entering"))
        return "managed"

    async def __aexit__(self, kind, value, trace):
        print("aexit", kind and kind.__name__)
        return kind is ValueError


async def managed():
    async with Manager() as m:
        print(m)
    async with Manager():
        raise ValueError("suppressed")
    return "end"


print(run(managed(), 1, 2))


class Range:
    def __init__(self, n):
        self.n, self.i = n, 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.i == self.n:
            raise StopAsyncIteration
        self.i += 1
        return self.i


async def loops():
    result = []
    async for x in Range(3):
        result.append(x)
    else:
        result.append("else")
    result.append([x * 2 async for x in Range(3) if x != 2])
    result.append({x: x async for x in Range(2)})
    return result


print(run(loops()))


async def generator(n):
    for i in range(n):
        got = yield i
        if got:
            print("got", got)


async def consume():
    out = []
    async for x in generator(3):
        out.append(x)
    g = generator(2)
    out.append(await g.__anext__())
    out.append(await g.asend("sent"))
    await g.aclose()
    out.append([y async for y in (z async for z in generator(2))])
    return out


print(run(consume()))


async def raises():
    try:
        await Wait(1)
    except KeyError as error:
        return "caught", error.args


c = raises()
c.send(None)
try:
    c.throw(KeyError("thrown"))
except StopIteration as stop:
    print(stop.value)


async def bad():
    await 5


try:
    bad().send(None)
except TypeError as error:
    print(error)
c = simple()
run(c)
try:
    c.send(None)
except RuntimeError as error:
    print(error)
try:
    for x in Range(2):
        pass
except TypeError as error:
    print(error)
