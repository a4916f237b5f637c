# An instance keeps its class alive, also when every name of the class has gone.
import gc
import weakref


def make(name):
    class Local:
        label = name

        def __del__(self):
            print("del of", type(self).__name__, self.label)
    return Local


gc.collect()
cls = make("one")
seen = weakref.ref(cls)
obj = cls()
del cls
gc.collect()
print(seen() is None, obj.label)
obj = None
print("instance gone")
gc.collect()
print(seen() is None)

obj = make("two")()
obj.__class__ = make("three")
print(obj.label)
gc.collect()
del obj
print(gc.collect() > 0)
