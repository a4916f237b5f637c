# A dict or tuple of nothing but atoms is left alone by collections; whatever way a
# container comes into it later, the cycle through it is found.
import collections
import copy
import gc
import types
import weakref

gc.disable()


class Node:
    pass


def put_item(d, node):
    d["k"] = node


def replace_item(d, node):
    d["a"] = node


def set_default(d, node):
    d.setdefault("k", node)


def update(d, node):
    d.update({"k": node})


def update_pairs(d, node):
    d.update([("k", node)])


def update_keywords(d, node):
    d.update(k=node)


def inplace_or(d, node):
    d |= {"k": node}


def put_key(d, node):
    d[node] = 1


def put_tuple(d, node):
    d["k"] = ("x", [node])


def put_list(d, node):
    d["k"] = [node]


def put_set(d, node):
    d["k"] = {node}


def put_dict(d, node):
    d["k"] = {1: {2: node}}


def put_method(d, node):
    d["k"] = node.__init__


def put_function(d, node):
    d["k"] = lambda: node


def put_after_clear(d, node):
    d.clear()
    d["k"] = node


def put_after_deletes(d, node):
    for key in list(d):
        del d[key]
    d[0] = 1
    d["k"] = node


def through_method(d, node):
    d.__setitem__("k", node)


def through_proxy(d, node):
    node.proxy = types.MappingProxyType(d)


def run_code(d, node):
    exec("k = node", {"node": node}, d)


WAYS = [put_item, replace_item, set_default, update, update_pairs, update_keywords, inplace_or, put_key, put_tuple,
        put_list, put_set, put_dict, put_method, put_function, put_after_clear, put_after_deletes, through_method,
        through_proxy, run_code]
MAKERS = [lambda: {"a": 1, "b": None}, lambda: {1: 2}, dict, lambda: dict(a=1), lambda: {"a": 1}.copy(),
          lambda: dict.fromkeys("abc"), lambda: {i: i for i in range(40)}, lambda: copy.copy({"a": 2.5}),
          lambda: collections.OrderedDict(a=1), lambda: collections.defaultdict(list, a=1)]


def lost(make, way):
    d = make()
    gc.collect()  # it is old, and known as atomic
    node = Node()
    node.back = d
    way(d, node)
    seen = weakref.ref(node)
    del node, d
    gc.collect()
    return seen() is not None


print([way.__name__ for way in WAYS if any(lost(make, way) for make in MAKERS)])

# Copies take over what their source holds.
for make in (dict, dict.copy, copy.copy, lambda d: d | {}, lambda d: {**d}, lambda d: {} | d):
    node = Node()
    node.twin = make({"a": 1, "k": node})
    seen = weakref.ref(node)
    del node
    gc.collect()
    print(seen() is None, end=" ")
print()

# Globals, through a place that the evaluator has cached.
names = {"x": 1}
exec("def store(value):\n    global x\n    x = value\ndef load():\n    return x", names)
store, load = names["store"], names["load"]
del names["store"], names["load"], names["__builtins__"]
for i in range(50):
    store(i)
gc.collect()
node = Node()
node.names, node.store, node.load = store.__globals__, store, load
seen = weakref.ref(node)
store(node)
print(load() is node)
del node, names, store, load
gc.collect()
print(seen() is None)

# Instance dicts.
thing = Node()
for i in range(100):
    setattr(thing, f"a{i}", i)
attributes = thing.__dict__
gc.collect()
thing.a50 = thing
seen = weakref.ref(thing)
del thing, attributes
gc.collect()
print(seen() is None)

# A tuple that is old and atomic, and those that tuple makers use again.
pairs = [(i, str(i)) for i in range(1000)]
nested = [((i, i), "x", (None, (i,))) for i in range(1000)]
gc.collect()
print(gc.collect(), pairs[-1], nested[-1])
for maker in (lambda: enumerate([1, 2]), lambda: zip("ab", "cd"), lambda: iter({1: 2, 3: 4}.items())):
    it = maker()
    next(it)
    gc.collect()
    print(next(it), end=" ")
print()
node = Node()
source = [0, node]
it = zip(source, source)
next(it)
gc.collect()
node.it, node.pair = it, next(it)
seen = weakref.ref(node)
del node, source, it
gc.collect()
print(seen() is None)

# What is made where an atomic one was is looked at.
pairs = [(i, i) for i in range(2000)]
gc.collect()
seen = []
for i in range(0, 2000, 3):
    pairs[i] = None
    made = [i, Node()]
    made[1].made = made
    pairs[i] = (made, made)
    made.append(pairs[i])
    seen.append(weakref.ref(made[1]))
pairs = made = None
gc.collect()
print(sum(ref() is not None for ref in seen))

# How many are counted: fresh tuples are, dicts of atoms are not.
def count(make):
    gc.collect()
    ring = []
    ring.append(ring)
    ring.append(make())
    del ring
    return gc.collect()


n = 7
for make in (lambda: {"a": n}, lambda: {}, lambda: (n, n), lambda: {n: (n,)}, lambda: {n}, lambda: [n], lambda: {n: []},
             lambda: {"a": {"b": n}}, lambda: ((n,), (n, n))):
    print(count(make), end=" ")
print()
