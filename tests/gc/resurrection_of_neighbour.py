# A finalizer that revives another object of its cycle: the whole reachable part lives on.
import gc
import weakref

kept = []


class Node:
    def __init__(self, name):
        self.name = name


class Saver(Node):
    def __del__(self):
        print("saver keeps", self.friend.name)
        kept.append(self.friend)


gc.collect()
saver, friend, outsider = Saver("saver"), Node("friend"), Node("outsider")
saver.friend = friend
friend.saver = saver
outsider.saver = saver
refs = {node.name: weakref.ref(node) for node in (saver, friend, outsider)}
del saver, friend, outsider
gc.collect()
print([node.name for node in kept], kept[0].saver.name)
print("outsider alive", refs["outsider"]() is not None)
saver = kept.pop().saver
print(saver.friend.saver is saver, gc.is_finalized(saver), gc.is_finalized(saver.friend))
alive = weakref.ref(saver)
del saver
gc.collect()
print(kept, alive() is None)
