# oracle: none, it reads the memory of the process, which differs from machine to machine
# system: none, every block is malloc's there
# stress: none, it makes large structures
# What is freed goes back to the system: read from /proc/self/statm after each case.
import gc
import mem


def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096


class Plain:
    def __init__(self, value):
        self.value = value


class Slots:
    __slots__ = ("value", "other")


class Wide:
    def __init__(self, value):
        for name in "abcdefghijkl":
            setattr(self, name, value)


class Link:
    def __init__(self, following):
        self.following = following


def chain(length):
    head = None
    for _ in range(length):
        head = Link(head)
    return head


def joined(count):
    text = ""
    for i in range(count):
        text += "0123456789"
    return text


MAKERS = {
    "one list": lambda: [None] * 4_000_000,
    "floats": lambda: [i / 7 for i in range(800_000)],
    "ints": lambda: [i * 1000 for i in range(800_000)],
    "tuples": lambda: [(i, i) for i in range(500_000)],
    "long tuples": lambda: [(i,) * 20 for i in range(150_000)],
    "lists": lambda: [[i] for i in range(400_000)],
    "dicts": lambda: [{"a": i} for i in range(200_000)],
    "sets": lambda: [{i} for i in range(200_000)],
    "instances": lambda: [Plain(i) for i in range(500_000)],
    "slots": lambda: [Slots() for _ in range(600_000)],
    "wide": lambda: [Wide(i) for i in range(100_000)],
    "strs": lambda: [f"word number {i}" for i in range(500_000)],
    "bytes 100": lambda: [b"%0100d" % i for i in range(200_000)],
    "bytes 600": lambda: [b"%0600d" % i for i in range(50_000)],
    "bytes 5000": lambda: [b"%05000d" % i for i in range(7_000)],
    "bytes 100000": lambda: [bytes(100_000) for _ in range(400)],
    "bytearrays": lambda: [bytearray(700) for _ in range(60_000)],
    "one bytearray": lambda: bytearray(40_000_000),
    "one dict": lambda: {i: i for i in range(500_000)},
    "chain": lambda: chain(1_000_000),
    "joined": lambda: joined(4_000_000),
}
gc.disable()
start = resident()
for name, make in MAKERS.items():
    made = make()
    grown = resident() - start
    del made
    gc.collect()
    left = resident() - start
    if grown < 15_000_000 or left > 8_000_000:
        print(name, "grown by", grown, "left", left)
print("all of it")

# Few survivors pin their pages of 16 KiB, not what lies around them.
made = [bytes(48) for _ in range(800_000)]
full = resident() - start
kept = made[::20_000]
del made
gc.collect()
left = resident() - start
pinned = [pages for size, kind, pages, used, free in mem.pools() if (size, kind) == (80, "leaf")]
print(full > 40_000_000, left < 8_000_000, len(kept), len(pinned) == 1, 40 <= pinned[0] <= 60)
del kept

# Without a collection: when what is idle is more than what is used, and much.
made = [bytes(48) for _ in range(1_200_000)]
full = resident() - start
while made:
    made.pop()
print(full > 70_000_000, resident() - start < full / 2)
made = [bytearray(700) for _ in range(120_000)]
last = bytearray(700)
full = resident() - start
made.clear()
print(full > 80_000_000, resident() - start < full / 2)
