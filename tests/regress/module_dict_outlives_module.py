# A module that is garbage leaves its names to functions that are still in use.
import gc
import types
import weakref

module = types.ModuleType("module")
exec("def f(): return g() + shared\ndef g(): return 5\nshared = 37", module.__dict__)
ring = [module]
ring.append(ring)
f = module.f
watch = weakref.ref(module)
del module, ring
gc.collect()
print(watch(), f(), sorted(n for n in f.__globals__ if not n.startswith("__")))
