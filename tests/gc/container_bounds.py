# oracle: none, sizes are Ouro's own
# What a container keeps after growing and shrinking: at most a bound, nothing when empty.
import collections
import mem

MAKERS = {
    "list": (list, lambda c, i: c.append(i), lambda c: c.pop(), 8),
    "list front": (list, lambda c, i: c.append(i), lambda c: c.pop(0), 8),
    "dict": (dict, lambda c, i: c.__setitem__(i, i), lambda c: c.popitem(), 16),
    "dict front": (dict, lambda c, i: c.__setitem__(i, i), lambda c: c.pop(next(iter(c))), 16),
    "dict of str": (dict, lambda c, i: c.__setitem__(str(i), i), lambda c: c.popitem(), 16),
    "set": (set, lambda c, i: c.add(i), lambda c: c.pop(), 8),
    "bytearray": (bytearray, lambda c, i: c.append(i & 255), lambda c: c.pop(), 1),
    "bytearray front": (bytearray, lambda c, i: c.append(i & 255), lambda c: c.__delitem__(0), 1),
    "deque": (collections.deque, lambda c, i: c.append(i), lambda c: c.pop(), 8),
    "deque front": (collections.deque, lambda c, i: c.append(i), lambda c: c.popleft(), 8),
}
COUNT = 3000

for name, (make, add, take, item) in MAKERS.items():
    c = make()
    empty = mem.size(c)
    moves, size = 0, empty
    spare = 0.0
    for i in range(COUNT):
        add(c, i)
        now = mem.size(c)
        moves += now != size
        size = now
        if i > 100:
            spare = max(spare, (now - empty) / (item * len(c)))
    most, kept = size, 0.0
    while len(c) > 1:
        take(c)
        if len(c) > 100:
            kept = max(kept, (mem.size(c) - empty) / (item * len(c)))
    one = mem.size(c)
    take(c)
    print(f"{name:16} grows {'rarely' if moves < 80 else moves}, at most {spare:.2f} of its items,"
          f" after taking {kept:.2f}, with one {one - empty}, empty {mem.size(c) - empty}")
    for i in range(COUNT):
        add(c, i)
    c.clear()
    print(f"{'':16} cleared {mem.size(c) - empty}")

# Built from iterators whose hints are wrong, or that have none.
class Hinted:
    def __init__(self, hint, count):
        self.hint, self.count = hint, count

    def __iter__(self):
        return self

    def __next__(self):
        self.count -= 1
        if self.count < 0:
            raise StopIteration
        return self.count

    def __length_hint__(self):
        return self.hint


for hint, count in ((0, 1000), (1000, 0), (100_000, 3), (100_000, 1000), (10, 1000), (1000, 1000)):
    made = list(Hinted(hint, count))
    more = [1]
    more.extend(Hinted(hint, count))
    print(hint, count, mem.size(made) <= 24 + 8 * (count + count // 8 + 8), mem.size(more) <= 24 + 8 * (count + count // 8 + 9))

# str and bytes are as long as their text, however they were built.
text = ""
for i in range(5000):
    text += "ab"
print(mem.size(text) - mem.size("x" * 10000), mem.size("".join(["ab"] * 5000)) - mem.size(text))
print(mem.size(b"".join([b"ab"] * 5000)) - mem.size(bytes(10000)), mem.size(bytes(bytearray(100))) - mem.size(bytes(100)))

# Streams in memory that are cut.
import io

for kind, text in ((io.BytesIO, b"x"), (io.StringIO, "x"), (io.StringIO, "\u1234")):
    stream = kind()
    empty = mem.size(stream)
    stream.write(text * COUNT)
    sizes = []
    for length in (COUNT - 1, COUNT // 10, 1, 0):
        stream.truncate(length)
        sizes.append(mem.size(stream) - empty)
    stream.seek(2)
    stream.write(text)
    print(kind.__name__, sizes, ascii(stream.getvalue()))
