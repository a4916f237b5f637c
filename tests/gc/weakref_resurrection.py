# What weak references see when their object is revived by __del__.
import gc
import weakref

kept = []


class Phoenix:
    def __del__(self):
        print("del")
        kept.append(self)


bird = Phoenix()
ref = weakref.ref(bird, lambda r: print("callback"))
del bird
print(ref() is None, len(kept))
again = weakref.ref(kept[0], lambda r: print("second callback"))
print(again() is kept[0], ref())
kept.clear()
print(again())

print("in a cycle")
bird = Phoenix()
bird.me = bird
ref = weakref.ref(bird, lambda r: print("callback"))
del bird
gc.collect()
print(len(kept), ref())
again = weakref.ref(kept[0])
kept[0].me = None
kept.clear()
print(again() is None)
