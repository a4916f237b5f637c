# oracle: none, CPython hides what it is about to collect from gc.get_objects()
# An object that a weakref callback makes reachable again keeps what it holds.
import gc
import weakref


class Node:
    pass


class Watched:
    pass


kept = []
watched = Watched()
node = Node()
node.me, node.watched = node, watched
reference = weakref.ref(watched, lambda r: kept.extend(o for o in gc.get_objects() if type(o) is Node))
del node, watched
gc.collect()
print(reference(), [sorted(n.__dict__) for n in kept])
