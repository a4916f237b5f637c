# Coroutines and asynchronous generators in cycles.
import gc
import types
import weakref

gc.disable()


class Wait:
    def __await__(self):
        yield "waiting"


async def worker(box):
    try:
        await Wait()
    finally:
        print("worker cleaned", type(box).__name__)


box = []
box.append(worker(box))
print(box[0].send(None))
del box
gc.collect()
print("collected")


@types.coroutine
def pause(value):
    return (yield value)


async def chain(depth, box):
    try:
        if depth:
            return await chain(depth - 1, box)
        return await pause("deep")
    finally:
        print("leaving", depth)


box = {}
box["c"] = chain(3, box)
print(box["c"].send(None))
del box
gc.collect()


async def numbers(box):
    yield 1
    print("never")


box = []
box.append(numbers(box))
step = box[0].__anext__()
try:
    step.send(None)
except StopIteration as stop:
    print("got", stop.value)
ref = weakref.ref(box[0])
print(ref().__name__)
del box, step
gc.collect()
print(ref())
