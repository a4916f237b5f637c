# Callbacks of weak references: order, argument, errors in them, and those that never run.
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def seen(label):
    def callback(ref):
        print("callback", label, type(ref).__name__, ref() is None)
    return callback


thing = Thing("one")
refs = [weakref.ref(thing, seen(n)) for n in range(4)]
print(weakref.getweakrefcount(thing), len(weakref.getweakrefs(thing)))
del refs[1]
del thing
print([ref() for ref in refs])

print("a reference that died first is not called")
thing = Thing("two")
ref = weakref.ref(thing, seen("never"))
del ref
del thing

print("__callback__ is dropped once the referent is gone")
thing = Thing("three")
callback = seen("three")
ref = weakref.ref(thing, callback)
print(ref.__callback__ is callback)
del thing
print(ref.__callback__)

print("a callback may drop the other references")
thing = Thing("four")
pool = []
pool.append(weakref.ref(thing, lambda r: (print("first", len(pool)), pool.clear())))
pool.append(weakref.ref(thing, lambda r: (print("second", len(pool)), pool.clear())))
del thing
print(pool)
try:
    weakref.ref(Thing("five"), 5)
except TypeError as error:
    print(error)
print(weakref.ref(Thing("six"), None)())
