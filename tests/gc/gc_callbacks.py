# gc.callbacks: phases, the info dict, errors, callbacks that change the list.
import gc

gc.disable()
gc.collect()
log = []


def note(phase, info):
    log.append((phase, sorted(info), info["generation"], info["collected"] > 0))


gc.callbacks.append(note)
cycle = []
cycle.append(cycle)
del cycle
gc.collect(0)
gc.collect(2)
for entry in log:
    print(entry)
gc.callbacks.remove(note)
log.clear()
gc.collect()
print(log, gc.callbacks)


def once(phase, info):
    print("once", phase)
    gc.callbacks.remove(once)


gc.callbacks.append(once)
gc.collect()
print(len(gc.callbacks))


class Garbage:
    def __del__(self):
        print("del, garbage of a callback")


def makes_garbage(phase, info):
    g = Garbage()
    g.me = g


gc.callbacks.append(makes_garbage)
gc.collect()
gc.callbacks.clear()
gc.collect()
