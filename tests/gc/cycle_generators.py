# Generators in cycles: through locals, frames, closures; finally blocks run when collected.
import gc

gc.disable()


def holder(box, name):
    try:
        yield name
        yield "never"
    finally:
        print("finally", name, len(box))


print("list holds generator holds list")
box = []
box.append(holder(box, "a"))
print(next(box[0]))
del box
print("dropped")
gc.collect()

print("not started: no finally")
box = []
box.append(holder(box, "b"))
del box
gc.collect()

print("finished: the cycle is already broken")
box = []
box.append(holder(box, "c"))
print(next(box[0]), next(box[0]))
print(list(box[0]))
del box
gc.collect()


def self_aware():
    me = yield
    try:
        yield me.__name__
    finally:
        print("finally of", me.__name__)


print("a generator that knows itself")
gen = self_aware()
next(gen)
print(gen.send(gen))
del gen
gc.collect()

print("two that delegate to each other's list")
first, second = [], []


def delegating(mine, other):
    mine.append(other)
    yield from mine


g = delegating(first, second)
next(g)
second.append(g)
del g, first, second
gc.collect()
print("end")
