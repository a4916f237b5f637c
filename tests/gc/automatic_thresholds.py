# Garbage cycles in a loop are collected without being asked, sooner with small thresholds.
# stress: none, it counts collections
# system: none, it watches the pools being refilled
import gc


class Node:
    made = died = 0

    def __init__(self):
        Node.made += 1
        self.me = self

    def __del__(self):
        Node.died += 1


def garbage(n):
    for _ in range(n):
        Node()


gc.collect()
garbage(20_000)
print("some died already:", 0 < Node.died, "and few are left:", Node.made - Node.died < 10_000)
gc.collect()
print(Node.made, Node.died)
gc.disable()
Node.made = Node.died = 0
garbage(20_000)
print("disabled:", Node.died)
gc.enable()
gc.collect()
print("after collect:", Node.died)
Node.made = Node.died = 0
old = gc.get_threshold()
gc.set_threshold(100)
garbage(3_000)
print("threshold 100:", Node.died > 1_000)
gc.collect()
Node.made = Node.died = 0
gc.set_threshold(0)
garbage(5_000)
print("threshold 0:", Node.died)
gc.set_threshold(*old)
gc.collect()
print(Node.died)
Node.made = Node.died = 0
live = []
for i in range(30_000):
    live.append([i, live])
    if i % 3 == 0:
        Node()
print("with growing live data:", Node.died > 0, len(live), all(item[1] is live for item in live))
live.clear()
del live
gc.collect()
print(Node.made == Node.died)


class Ring:
    alive = 0

    def __init__(self, n):
        Ring.alive += 1
        nodes = [[self] for _ in range(n)]
        for a, b in zip(nodes, nodes[1:] + nodes[:1]):
            a.append(b)
        self.first = nodes[0]

    def __del__(self):
        Ring.alive -= 1


highest = 0
for _ in range(2_000):
    Ring(20)
    highest = max(highest, Ring.alive)
print("rings bounded:", highest < 2_000)
gc.collect()
print(Ring.alive)
events = []
gc.callbacks.append(lambda phase, info: events.append(phase))
garbage(20_000)
del gc.callbacks[:]
print(len(events) > 0, len(events) % 2, set(events) == {"start", "stop"}, events[0], events[-1])
