# Coroutines that hold themselves: collected when suspended, freed when finished.
import gc


class Pause:
    def __await__(self):
        yield "pause"


async def holds(holder):
    try:
        await Pause()
    finally:
        print("closing", len(holder))


gc.collect()
holder = []
coro = holds(holder)
holder.append(coro)
print(coro.send(None))
del holder, coro
print("suspended")
gc.collect()
print("collected")

holder = []
coro = holds(holder)
holder.append(coro)
coro.send(None)
try:
    coro.send(None)
except StopIteration:
    print("finished", coro.cr_frame)
del coro
print(len(holder))
