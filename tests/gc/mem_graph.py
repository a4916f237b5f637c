# oracle: none, the module mem is Ouro's own
# stress: none, thousands of objects are made while graphs are walked
# The object graph as text, DOT and SVG; cycles and what breaks them.
import mem


class Node:
    def __init__(self, parent=None):
        self.parent = parent
        self.children = []
        if parent is not None:
            parent.children.append(self)


root = Node()
left, right = Node(root), Node(root)
g = mem.graph(root)
print(g)
print(g.dot())
print(g.svg().splitlines()[0])
print(g.svg().count("<rect"), "boxes,", g.svg().count("marker-end"), "arrows")
print(mem.graph(root, depth=1))

own = []
own.append(own)
first, second = [], []
first.append(second)
second.append(first)
print(mem.graph([own, (first, 5000)]))
print(mem.graph([own, (first, 5000)], cycles=True))
print(len(mem.graph({"a": {"b": [1.5]}}).cycles), "cycles")

chain = None
for _ in range(1000):
    chain = [chain]
print(len(mem.graph(chain).nodes), "in a chain")


class Loose:
    pass


# More attributes than foreseen: the first instance gets a dict, which counts as its own.
loose = Loose()
loose.a, loose.b, loose.c = loose, 1, [1]
print(mem.graph(loose))
print(mem.deep(loose))
print(mem.graph(loose, loose.__dict__))  # a dict that is shown is not part of it
other = Loose()
other.__dict__ = loose.__dict__
print(mem.graph([loose, other]))


# A long list of links: deep levels are numbered, and a cycle of thousands is no trouble.
class Link:
    def __init__(self, before):
        self.before, self.after = before, None
        if before is not None:
            before.after = self


first = last = Link(None)
for _ in range(3000):
    last = Link(last)
text = mem.graph(first).text().splitlines()
print("\n".join(text[36:42] + text[-2:]))
print(max(map(len, text)))

# As many cycles as objects; a prompt shows the start of a long text. What breaks a cycle
# of lists is one reference out of thousands, or none.
selves = []
for _ in range(10_000):
    own = []
    own.append(own)
    selves.append(own)
g = mem.graph(selves)
print(len(g.cycles), g.breaks[-1], str(g).count("\n"))
print(*repr(g).splitlines()[198:204], sep="\n")
print(repr(g).splitlines()[-1])
ring = [[] for _ in range(5000)]
for here, there in zip(ring, ring[1:] + ring[:1]):
    here.append(there)
print(mem.graph(ring[7]).breaks)
ring[100].append(ring[99])
print(mem.graph(ring[7]).breaks)
ring[99].append(ring[4])
ring[2000].append(ring[1000])
print(mem.graph(ring[7]).breaks)
