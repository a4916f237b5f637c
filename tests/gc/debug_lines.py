# gc.set_debug(): what DEBUG_STATS and DEBUG_COLLECTABLE print; numbers become N.
import gc
import os
import re


class Node:
    def __init__(self):
        self.me = self

    def __del__(self):
        print("del")


gc.disable()
gc.collect()
saved = os.dup(2)
reading, writing = os.pipe()
os.dup2(writing, 2)
gc.set_debug(gc.DEBUG_STATS | gc.DEBUG_COLLECTABLE)
Node()
gc.collect()
gc.collect(0)
gc.set_debug(0)
os.dup2(saved, 2)
os.close(writing)
print(re.sub(r"0x[0-9a-f]+|\d+\.\d+|\d+", "N", os.read(reading, 10000).decode()), end="")
