# Coroutines, awaitables and async generators: locals, cleanup on drop, on close, on error.
class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


class Pause:
    def __await__(self):
        yield "paused"


async def worker(name):
    local = Loud(name)
    try:
        await Pause()
        return "done"
    finally:
        print("finally", name)


def drive(coroutine):
    try:
        while True:
            print("step", coroutine.send(None))
    except StopIteration as stop:
        print("result", stop.value)


drive(worker("run"))
c = worker("dropped")
c.send(None)
del c
c = worker("closed")
c.send(None)
c.close()
print("closed", c.cr_frame)
c = worker("thrown")
c.send(None)
try:
    c.throw(ValueError("in"))
except ValueError as error:
    print("caught", error)


async def manager_user():
    class Manager:
        async def __aenter__(self):
            await Pause()
            return Loud("entered")

        async def __aexit__(self, *args):
            print("aexit", args[0])

    async with Manager() as value:
        print("body", value.name)
        await Pause()


drive(manager_user())


async def numbers():
    local = Loud("async generator")
    try:
        yield 1
        yield 2
    finally:
        print("agen finally")


async def consume():
    async for n in numbers():
        print("got", n)
    return [x async for x in numbers() if x > 1]


drive(consume())
print("end")
