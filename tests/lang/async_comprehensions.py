# Asynchronous comprehensions of every kind, driven by hand without an event loop.
class Pause:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return got if got is not None else self.value


def drive(coroutine):
    steps = []
    try:
        while True:
            steps.append(coroutine.send(None))
    except StopIteration as stop:
        return steps, stop.value


async def count(n):
    for i in range(n):
        yield await Pause(i)


async def even(n):
    await Pause("?")
    return n % 2 == 0


async def lists():
    return [x * 10 async for x in count(3)]


async def others():
    return {x async for x in count(2)}, {x: x * x async for x in count(3) if x}


async def conditions():
    return [x for x in range(4) if await even(x)]


async def awaits():
    return [await Pause(c) for c in "ab"]


async def nested():
    return [[y async for y in count(x)] async for x in count(3)]


async def flat():
    return [(x, y) async for x in count(2) for y in "pq" if await even(x)]


async def lazily():
    generator = (x + 1 async for x in count(3))
    print(type(generator).__name__)
    total = 0
    async for x in generator:
        total += x
    return total


for function in (lists, others, conditions, awaits, nested, flat, lazily):
    steps, value = drive(function())
    print(function.__name__, len(steps), value)
