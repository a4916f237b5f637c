# A graph with weak back edges: dropping the top frees it all, without the collector.
import gc
import weakref

gc.disable()


class Vertex:
    alive = 0

    def __init__(self, name, parent=None):
        self.name = name
        self.children = []
        self._parent = weakref.ref(parent) if parent else None
        Vertex.alive += 1
        if parent:
            parent.children.append(self)

    def __del__(self):
        Vertex.alive -= 1

    @property
    def parent(self):
        return self._parent() if self._parent else None

    def path(self):
        return (self.parent.path() if self.parent else "") + "/" + self.name


top = Vertex("top")
for left in "ab":
    child = Vertex(left, top)
    for right in "cd":
        leaf = Vertex(right, child)
print(leaf.path(), child.path(), Vertex.alive)
top.children.clear()
print("cleared", Vertex.alive, leaf.path())
del top
print(leaf.path(), child.parent)
del child
print(leaf.path(), Vertex.alive)
del leaf
print(Vertex.alive)
