# oracle: none, the module mem is Ouro's own
# A cap from inside: one MemoryError, then a reserve; it holds again when there is room.
import mem

print(mem.limit())
cap = mem.live() + (1 << 20)
print(mem.limit(cap), mem.limit() == cap)


def fill():
    kept = []
    while True:
        kept.append(bytes(10_000))


for _ in range(2):
    try:
        fill()
    except MemoryError as error:
        print(str(error).replace(str(cap), "CAP"), len(bytes(20_000)))
for make in (lambda: bytearray(1 << 21), lambda: "x" * (1 << 21), lambda: [0] * (1 << 21),
             lambda: 1 << (1 << 25), lambda: list(range(1 << 20))):
    try:
        make()
    except MemoryError as error:
        print(type(error).__name__)
print(mem.peak() < cap + (1 << 17))
print(mem.limit("0") == cap, len(bytes(1 << 21)))
print(issubclass(mem.StepLimit, RuntimeError), issubclass(mem.TimeLimit, TimeoutError))

# A cap below what is live: the reserve is beyond that.
kept = [bytes(1000) for _ in range(1000)]


def work():
    return [bytes(1000 + i) for i in range(100)]


for _ in range(2):
    try:
        mem.limit(10)
        work()
    except MemoryError as error:
        print("below what is live:", error)
mem.limit(0)
print(len(work()), len(kept))

# What was live beyond the cap and is not any more does not come again.
kept = [bytearray(1 << 20) for _ in range(20)]
mem.limit("4M")
try:
    kept.append(bytearray(1 << 20))
    kept.append(bytearray(1 << 20))
except MemoryError:
    del kept[10:]
try:
    while len(kept) < 20:
        kept.append(bytearray(1 << 19))
except MemoryError:
    print(len(kept))
mem.limit(0)
