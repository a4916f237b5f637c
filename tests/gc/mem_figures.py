# oracle: none, the module mem is Ouro's own
# env: OURO_HEAP=pool
# Counters are exact: what is made is seen at once, and gone when it is gone.
import gc
import mem
import sys

before = grown = back = 0
for _ in range(3):  # the first time makes what bytearray needs
    before = mem.live()
    block = bytearray(100_000)
    grown = mem.live() - before
    del block
    back = mem.live() - before
print("grown by a block of", grown, "and back to", back)

mem.reset_peak()
base = mem.live()
for _ in range(3):
    block = bytearray(1 << 20)
    del block
print("peak of three in turn:", round((mem.peak() - base) / (1 << 20), 3), "MiB")
mem.reset_peak()
print("reset:", mem.peak() - mem.live() < 64)

now = mem.stats()
print(now.live_blocks == now.made_blocks - now.freed_blocks)
print(now.peak_bytes >= now.live_bytes, now.reserved_bytes >= now.live_bytes)


class Ended:
    def __del__(self):
        pass


ended = Ended()  # the first whose end a program sees: a table beside the heap
mem.lines(True)
lines = mem.stats().reserved_bytes
mem.lines(False)
print(now.reserved_bytes < mem.stats().reserved_bytes < lines)
del ended

# Sizes: itself, all it reaches, what goes with it.
print("size", mem.size([None] * 8), mem.size((1, 2)), mem.size("abc"), mem.size(10**40))
print("as getsizeof", all(mem.size(x) == sys.getsizeof(x) for x in ([], {}, "", 5, 2.5, (1,))))
shared = [1000, 2000]
a, b = [shared], [shared, [3000]]
print("deep", mem.deep(a), mem.deep(b), mem.deep(a, b))
print("retained", mem.retained(a), mem.retained(b), mem.retained(shared))


class Node:
    def __init__(self):
        self.me = self
        self.load = [1000 * len(str(self.me))]


n = Node()
print("a cycle goes as a whole:", mem.retained(n) == mem.deep(n), mem.deep(n))
print("classes are not entered:", mem.deep(Node()) == mem.deep(n))
print("what is part of the program takes none:", mem.deep(None, 5, "a", int))

# By type.
gc.collect()
mem.diff()
kept = [Node() for _ in range(10)]
for row in mem.diff():
    if row[2] == "__main__.Node":
        print(row)
print([row for row in mem.types() if row[2] == "__main__.Node"])


# What is at hand and need not be made is counted.
def hits(name, work):
    before = getattr(mem.stats(), name)
    work()
    return getattr(mem.stats(), name) - before >= 100


numbers, letters = list(range(100)), "ab" * 50
for name, work in (("small_ints", lambda: [i + 1 for i in numbers]),
                   ("characters", lambda: [letters[i] for i in numbers]),
                   ("empties", lambda: [letters[:0] for i in numbers]),
                   ("empties", lambda: [tuple([]) for i in numbers]),
                   ("interned", lambda: [sys.intern("".join(["le", "n"])) for i in numbers])):
    print(name, hits(name, work), hits(name, lambda: None))
now = mem.stats()
print(0 <= now.free_cells < now.made_blocks, now.free_mappings >= 0)
