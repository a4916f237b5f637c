# gc.freeze(): what is set aside is not collected until unfreeze().
import gc


class Node:
    def __init__(self, name):
        self.me = self
        self.name = name

    def __del__(self):
        print("del", self.name)


gc.disable()
gc.collect()
print(gc.get_freeze_count())
aside = Node("aside")
gc.freeze()
print(gc.get_freeze_count() > 0)
del aside
later = Node("later")
del later
print(gc.collect() > 0)
kept = [Node("kept")]
gc.freeze()
before = gc.get_freeze_count()
kept.pop().me = None  # its cell, and the count, are free again
print(gc.get_freeze_count() < before)
young = Node("young")
del young
print(gc.collect(0) > 0)
gc.unfreeze()
print(gc.get_freeze_count())
print(gc.collect() > 0)
for function in (gc.freeze, gc.unfreeze, gc.get_freeze_count):
    try:
        function(1)
    except TypeError as error:
        print(error)
