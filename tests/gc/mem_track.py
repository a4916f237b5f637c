# oracle: none, the module mem is Ouro's own
# Measuring and checking blocks and functions.
import mem

with mem.track() as t:
    kept = [bytes(1000) for _ in range(10)]
    dropped = [bytes(1000) for _ in range(50)]
    del dropped
print(t)
print(t.peak > t.leaked > 10_000, t.made == t.freed + t.leaked)

with mem.track() as outer:
    block = bytearray(500_000)
    del block
    with mem.track() as inner:
        pass
print(outer.peak // 100_000, inner.peak, inner.leaked_blocks)


@mem.track()
def work(count):
    return sum([i * i for i in range(count)])


print(work(1000), work.__name__)
print(work.memory.leaked, work.memory.peak > 8000)


@mem.track
def other():
    return 5


print(other(), other.memory.leaked_blocks)


@mem.assert_peak("16 KiB")
def small():
    return len([0] * 1000)


@mem.assert_peak(1 << 10)
def large():
    return len([0] * 1000)


print(small())
try:
    large()
except AssertionError as error:
    print(error)


class Node:
    pass


with mem.assert_no_leak():
    a, b = Node(), Node()
    a.other, b.other = b, a
    del a, b
try:
    with mem.assert_no_leak():
        found = [Node() for _ in range(3)]
except AssertionError as error:
    print(error)
try:
    with mem.assert_no_leak():
        raise KeyError("through")
except KeyError as error:
    print("raises", error)
for wrong in ("many", "", "5 apples", -1, 1.5):
    try:
        mem.assert_peak(wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print([mem.assert_peak(text).most for text in ("64", "2k", "1.5 MiB", "1GB", "3 b")])
print(mem.growth([None] * 40))
print(mem.growth({i: i for i in range(20)}).copied)
print(len(mem.growth("x" * 100)), len(mem.growth(set(range(50)))), len(mem.growth(bytearray(99))))
report = mem.pools()
print(all(used + free > 0 for _, _, _, used, free in report), 0 <= report.fragmentation < 1)
print(len(report.arenas) >= 1, len(mem.pins(1.0)) <= len(report.arenas))


# Decorators without parentheses, on methods; what runs after the call is refused.
class Worker:
    @mem.track
    def made(self, count):
        "Make a list."
        return [None] * count

    @mem.assert_no_leak
    def keep(self):
        self.kept = [bytes(100)]


worker = Worker()
print(len(worker.made(10)), worker.made.__doc__, worker.made.memory.peak > 80)
try:
    worker.keep()
except AssertionError as error:
    print(error)


def count():
    yield 1


async def wait():
    pass


for wrong in (count, wait, 5):
    for check in (mem.track, mem.assert_no_leak):
        try:
            check(wrong)
        except TypeError as error:
            print(error)
a = frozenset()
print(mem.explain(a, a))
print([row for row in mem.pins(1.0) if row[1] == 0])
