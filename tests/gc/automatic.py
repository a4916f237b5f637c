# Collections that start by themselves keep the heap bounded and touch nothing alive.
# stress: none, it makes too many objects
import gc


class Node:
    alive = 0

    def __init__(self):
        self.me = self
        Node.alive += 1

    def __del__(self):
        Node.alive -= 1


most = 0
for i in range(50_000):
    Node()
    most = max(most, Node.alive)
print(most < 50_000)
gc.collect()
print(Node.alive)
structure = [{"k": (i, [i])} for i in range(3000)]
for i in range(20_000):
    x = []
    x.append(x)
print(sum(entry["k"][1][0] for entry in structure))


def live_in_frame():
    mine = []
    mine.append(mine)
    for _ in range(20_000):
        y = []
        y.append(y)
    return mine[0] is mine, len(mine)


print(live_in_frame())


def live_in_generator():
    mine = {}
    mine["m"] = mine
    for i in range(5):
        yield mine["m"] is mine


g = live_in_generator()
for ok in g:
    for _ in range(3000):
        z = {}
        z["z"] = z
    print(ok)
stack = []
for depth in range(100):
    stack = [stack, {"d": depth}]
for _ in range(10_000):
    w = [stack]
    w.append(w)
count = 0
while stack:
    assert stack[1]["d"] == 99 - count
    stack = stack[0]
    count += 1
print(count)
