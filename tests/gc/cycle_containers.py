# Cycles of lists, dicts, tuples and sets: numbers returned by gc.collect().
import gc

gc.disable()
gc.collect()


def list_of_itself():
    a = []
    a.append(a)


def two_lists():
    a, b = [], []
    a.append(b)
    b.append(a)


def many_lists(n):
    lists = [[] for _ in range(n)]
    for i, item in enumerate(lists):
        item.append(lists[(i + 1) % n])


def dict_of_itself():
    d = {}
    d["me"] = d


def list_and_dict():
    a = [1, {}]
    a[1]["list"] = a


def tuple_and_list():
    a = []
    a.append((1, a))


def dense(n):
    lists = [[] for _ in range(n)]
    for a in lists:
        for b in lists:
            a.append(b)


def with_leaves():
    a = ["text", 5, 1.5, None, b"bytes", (1, 2)]
    a.append(a)


def nested_repeats():
    a = []
    a.extend([a] * 10)


for make in (list_of_itself, two_lists, dict_of_itself, list_and_dict, tuple_and_list, nested_repeats):
    make()
    print(make.__name__, gc.collect(), gc.collect())
with_leaves()
print("leaves", gc.collect() in (1, 2))
many_lists(1000)
print("ring of lists", gc.collect())
dense(30)
print("dense", gc.collect())
for _ in range(100):
    list_of_itself()
    dict_of_itself()
print("hundreds", gc.collect())


class Box:
    __slots__ = ("value", "__weakref__")

    def __hash__(self):
        return 1


def set_of_box():
    b = Box()
    b.value = {b}


def frozen():
    b = Box()
    b.value = frozenset([b])


def key():
    b = Box()
    b.value = {b: "as key"}


for make in (set_of_box, frozen, key):
    make()
    print(make.__name__, gc.collect(), gc.collect())
live = []
live.append(live)
two_lists()
print("beside a live one", gc.collect(), live[0] is live, len(live))
live.append([live, live])
print(gc.collect(), live)
live.pop()
live.pop()
del live
print("cut by hand", gc.collect())
alive = [[i] for i in range(1000)]
for item in alive:
    item.append(alive)
print(gc.collect(), len(alive), alive[999][0])
for item in alive:
    item.pop()
del alive, item
print(gc.collect())
a = {"x": [], "y": {}}
a["x"].append(a["y"])
a["y"]["x"] = a["x"]
del a
print("inner cycle", gc.collect())
