# aclose and athrow of asynchronous generators, with nested ones, driven by hand.
def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value


async def inner():
    try:
        yield "inner 1"
        yield "inner 2"
    finally:
        print("inner finally")


async def outer():
    source = inner()
    try:
        async for item in source:
            try:
                yield "outer " + item
            except ValueError as error:
                yield f"caught {error}"
    finally:
        print("outer finally")
        await source.aclose()


async def closes():
    it = outer()
    print(await it.__anext__())
    await it.aclose()
    await it.aclose()
    try:
        await it.__anext__()
    except StopAsyncIteration:
        print("exhausted")


async def throws():
    it = outer()
    print(await anext(it))
    print(await it.athrow(ValueError("v")))
    print(await anext(it), await anext(it, "default"))
    fresh = outer()
    try:
        await fresh.athrow(KeyError("unstarted"))
    except KeyError as error:
        print(repr(error))


async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def ignores():
    it = stubborn()
    await it.asend(None)
    try:
        await it.aclose()
    except RuntimeError as error:
        print(error)
    try:
        await stubborn().asend(5)
    except TypeError as error:
        print(error)


for function in (closes, throws, ignores):
    print("--", function.__name__)
    run(function())
