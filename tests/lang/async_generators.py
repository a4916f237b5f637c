# Async generators: items, awaits inside, asend, athrow, aclose, comprehensions, errors.
class Wait:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return got


def run(awaitable, *sends):
    log, value = [], None
    steps = awaitable.__await__()
    for send in (None, *sends):
        try:
            log.append(steps.send(send) if hasattr(steps, "send") else next(steps))
        except StopIteration as stop:
            return log, stop.value
        except BaseException as error:
            return log, type(error).__name__, str(error)
    return log, "unfinished"


async def count(n):
    try:
        for i in range(n):
            got = yield i
            if got is not None:
                print("got", got)
            await Wait(f"wait {i}")
    finally:
        print("closed")


async def use():
    total = 0
    async for i in count(3):
        total += i
    else:
        print("else")
    return total


print(run(use(), 1, 2, 3, 4))


async def drive():
    a = count(5)
    print(a.__aiter__() is a, type(a).__name__, a.__name__, a.ag_running)
    print(await anext(a), await a.__anext__())
    print(await a.asend("sent"))
    try:
        await a.athrow(KeyError("thrown"))
    except KeyError as e:
        print("caught", e)
    try:
        await anext(a)
    except StopAsyncIteration as e:
        print("stop", e.args)
    print(await anext(a, "default"))
    await a.aclose()
    b = count(1)
    await b.aclose()
    print(await anext(b, None))
    c = count(2)
    print(await anext(c))
    await c.aclose()
    await c.aclose()
    return "done"


print(run(drive(), *range(9)))


async def comprehensions():
    print([x async for x in count(2)])
    print({x: x * x async for x in count(2) if x})
    print(sorted({x + y async for x in count(2) for y in [10, 20]}))
    print([await Wait(x) for x in "ab"])
    g = (x * 2 async for x in count(2))
    print(type(g).__name__, g.__name__)
    print([x async for x in g])
    print([[y async for y in count(x)] for x in range(2)])
    print(tuple([x for x in [await Wait(1), await Wait(2)]]))


print(run(comprehensions(), *range(30)))


async def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def stops():
    yield 1
    raise StopIteration("inside")


async def stops_async():
    yield 1
    raise StopAsyncIteration("inside")


async def errors():
    g = ignores()
    await anext(g)
    try:
        await g.aclose()
    except RuntimeError as e:
        print(e)
    for f in (stops, stops_async):
        try:
            async for x in f():
                print(x)
        except RuntimeError as e:
            print(e, repr(e.__cause__))
    for bad in (3, NoAnext(), BadAnext()):
        try:
            async for x in bad:
                pass
        except TypeError as e:
            print(e, "|", repr(e.__cause__))
    for call in (lambda: anext(3), lambda: aiter(3), lambda: aiter(NoAnext())):
        try:
            call()
        except TypeError as e:
            print(e)


class NoAnext:
    def __aiter__(self):
        return 5


class BadAnext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 7


print(run(errors()))


def by_hand():
    g = count(3)
    a = g.asend(None)
    print(type(a).__name__, a.__await__() is a, iter(a) is a)
    try:
        a.send(None)
    except StopIteration as e:
        print("item", e.value)
    for reuse in (lambda: a.send(None), lambda: a.throw(ValueError), a.close):
        try:
            print(reuse())
        except RuntimeError as e:
            print(e)
    b = g.asend(5)
    print(b.send(None), g.ag_running)
    c = g.__anext__()
    try:
        c.send(None)
    except RuntimeError as e:
        print(e)
    for other in (g.aclose(), g.athrow(ValueError)):
        try:
            other.send(None)
        except RuntimeError as e:
            print(e)
    try:
        print(b.throw(OSError("in wait")))
    except OSError as e:
        print(repr(e), g.ag_running)
    d = g.aclose()
    print(type(d).__name__)
    try:
        d.send(None)
    except StopIteration as e:
        print("closed", e.value)
    try:
        d.send(None)
    except RuntimeError as e:
        print(e)
    h = count(1)
    try:
        h.asend(1).send(None)
    except TypeError as e:
        print(e)
    k = count(2)
    e = k.__anext__()
    try:
        e.send(None)
    except StopIteration:
        pass
    f = k.athrow(ValueError("v"))
    try:
        f.send(1)
    except RuntimeError as error:
        print(error)
    try:
        f.send(None)
    except ValueError as error:
        print(repr(error))


by_hand()


async def awaits_on_close():
    try:
        yield 1
    finally:
        print("cleanup", await Wait("slow"))


async def close_it():
    g = awaits_on_close()
    print(await anext(g))
    await g.aclose()
    return "closed"


print(run(close_it(), "value"))


async def thrown_item():
    while True:
        try:
            yield "item"
        except ValueError as e:
            yield f"handled {e}"


async def throw_it():
    g = thrown_item()
    print(await anext(g), await g.athrow(ValueError("v")), await anext(g))
    try:
        await g.athrow(TypeError, "t")
    except TypeError as e:
        print(repr(e))


print(run(throw_it()))


def sync_made():
    return (x async for x in count(2))


async def consume():
    return [x async for x in sync_made()]


print(run(consume(), 1, 2))


async def break_out():
    async for x in count(9):
        if x == 1:
            break
        if x == 0:
            continue
    return x


print(run(break_out(), 1))


async def returns():
    yield 1
    return


print(run(returns().__anext__()))
print([m for m in dir(returns()) if not m.startswith("__")])
print(repr(returns())[:33])

for source in ("async def f():\n  yield 1\n  return 2\n",
               "async def f():\n  yield from x\n",
               "def f():\n  await x\n",
               "await x\n",
               "def f():\n  async for x in y: pass\n",
               "def f():\n  async with x: pass\n",
               "def f():\n  return [x async for x in y]\n",
               "def f():\n  return [await x for x in y]\n",
               "[x async for x in y]\n",
               "lambda: await x\n",
               "async def f():\n  lambda: await x\n",
               "async def f():\n  def g(): await x\n",
               "async def f():\n  [(yield 1) async for x in y]\n",
               "class A:\n  await x\n",
               "async with x: pass\n",
               "async def f():\n  return [x async for x in y], {await z for z in w}\n"):
    try:
        compile(source, "s", "exec")
        print("fine")
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset)
