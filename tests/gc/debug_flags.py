# gc.set_debug(): DEBUG_SAVEALL keeps it.
import gc

gc.disable()
gc.collect()
gc.set_debug(gc.DEBUG_SAVEALL)
print(gc.get_debug())
cycle = []
cycle.append(cycle)
del cycle
print(gc.collect(), gc.garbage)
gc.set_debug(0)
gc.garbage.clear()
print(gc.collect())
