# Which line made an object; what is traced and what is not.
import tracemalloc

early = [object() for _ in range(3)]
tracemalloc.start(3)
print(tracemalloc.is_tracing(), tracemalloc.get_traceback_limit())


class Node:
    def __init__(self, value):
        self.value = value


def make(count):
    return [bytes(1000 + i) for i in range(count)]


data = make(100)
node = Node(bytearray(500))
name = "".join(["a", "b", str(len(data))])
for x in (data[7], node, node.value, name, early, early[0], None):
    found = tracemalloc.get_object_traceback(x)
    print([frame.lineno for frame in found] if found else found)
print([line.strip() for line in tracemalloc.get_object_traceback(data[7]).format()][1::2])

snapshot = tracemalloc.take_snapshot()
own = tracemalloc.Filter(True, __file__)
top = snapshot.filter_traces([own]).statistics("lineno")[0]
print(top.traceback[0].lineno, top.count >= 100, top.size >= 100_000)
top = snapshot.filter_traces([own]).statistics("traceback")[0]
print([frame.lineno for frame in top.traceback], top.count >= 100)
print(all(trace.domain == 0 for trace in snapshot.traces))

now, peak = tracemalloc.get_traced_memory()
print(100_000 <= now <= peak)
del data
less, peak = tracemalloc.get_traced_memory()
print(now - less >= 90_000, peak >= now)
change = tracemalloc.take_snapshot().compare_to(snapshot, "lineno")[0]
print(change.traceback[0].lineno, change.size_diff <= -100_000, change.count_diff <= -100)
tracemalloc.reset_peak()
print(tracemalloc.get_traced_memory()[1] < peak, tracemalloc.get_tracemalloc_memory() > 0)
tracemalloc.clear_traces()
print(tracemalloc.get_object_traceback(node))
again = Node(bytearray(100_000))
print(tracemalloc.get_object_traceback(again)[0].lineno)
tracemalloc.stop()
print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory(), tracemalloc.get_object_traceback(again))
