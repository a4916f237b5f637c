# atexit: order, arguments, unregister, errors in callbacks.
import atexit
def f(): print("f"); 1/0
def g(*a, **k): print("g", a, k)
print(atexit.register(g, 1, x=2) is g)
atexit.register(f)
@atexit.register
def dec(): print("dec")
atexit.register(g, 3); atexit.register(g, 4)
print(atexit._ncallbacks())
atexit.unregister(g)
print(atexit._ncallbacks(), atexit.unregister(5))
try: atexit.register(5)
except TypeError as e: print(e)
try: atexit.register()
except TypeError as e: print(e)
atexit.register(lambda: atexit.register(print, "nested"))
import sys
atexit.register(sys.exit, 3)
