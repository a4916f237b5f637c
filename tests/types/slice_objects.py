# slice objects: parts, indices(), comparison, hashing, use in __getitem__.
def attempt(label, function):
    try:
        print(label, function())
    except Exception as error:
        print(label, type(error).__name__, error)

print(slice(1), slice(1, 2), slice(1, 2, 3), slice(None), slice("a", [], 1.5))
s = slice(1, 10, 2)
print(s.start, s.stop, s.step, [0, 1, 2, 3, 4, 5][s])
attempt("slice", lambda: slice())
attempt("slice", lambda: slice(1, 2, 3, 4))
attempt("slice", lambda: slice(stop=1))

def assign():
    s.start = 5

attempt("assign", assign)
for start in (None, -20, -3, 0, 2, 20):
    for stop in (None, -20, -1, 0, 5, 20):
        print(start, stop, [slice(start, stop, step).indices(10) for step in (None, 1, 3, -1, -4)])
print(slice(None).indices(0), slice(0, 2**70, 2**69).indices(2**71), slice(None, None, -1).indices(2**70), slice(-2**80, None).indices(5))
attempt("indices", lambda: slice(None).indices(-1))
attempt("indices", lambda: slice(None).indices("a"))
attempt("indices", lambda: slice(None).indices())
attempt("indices", lambda: slice("a").indices(5))
attempt("indices", lambda: slice(None, None, 0).indices(5))
attempt("indices", lambda: slice(None, None, "x").indices(5))
attempt("indices", lambda: slice(1.5, None).indices(5))
print(slice(1, 2) == slice(1, 2), slice(1, 2) == slice(1, 2, None), slice(1) != slice(2), slice(1) == (None, 1, None))
print(slice(1, 2) < slice(1, 3), slice(2, 1) > slice(1, 9), slice(1, 2, 3) <= slice(1, 2, 3), slice(0, 1) >= slice(0, 2))
attempt("order", lambda: slice(1) < slice(2))
attempt("order", lambda: slice(1) < 5)
print(hash(slice(1, 2, 3)), hash(slice(1, 2, 3)) == hash(slice(1, 2, 3)), {slice(1, 2, 3): "value"}[slice(1, 2, 3)])
attempt("hash", lambda: hash(slice([])))

class Show:
    def __getitem__(self, key):
        return key
    def __setitem__(self, key, value):
        print("set", key, value)
    def __delitem__(self, key):
        print("delete", key)

show = Show()
print(show[1:2], show[:], show[::], show[1:], show[:2:], show[1:2, 3], show[::2, ...], show["a":"b"])
show[1:2] = 3
show[:, 0] = 4
del show[::2]

class Index:
    def __index__(self):
        return 2

class Failing:
    def __index__(self):
        raise KeyError("no index")

print("abcdef"[Index():], [0, 1, 2, 3][:Index()], (1, 2, 3)[::Index()])
attempt("failing", lambda: "abc"[Failing():])
attempt("failing", lambda: [1][::Failing()])
attempt("failing", lambda: slice(Failing()).indices(3))
attempt("subclass", lambda: type("Sub", (slice,), {}))
same = slice(Index(), None)
print(same == same, same != same, same <= same)
# indices() gives exact ints.
class Whole(int):
    def __repr__(self): return 'Whole'
print(slice(True, Whole(2), True).indices(5), slice(Whole(-2), None, Whole(-1)).indices(True))
# What has no good __index__ may be a buffer yet.
class Index:
    def __init__(self, value): self.value = value
    def __index__(self): return self.value if isinstance(self.value, (int, str)) else 1 / 0
class View(Index):
    def __buffer__(self, flags): return memoryview(b'bc')
for value in 98, 256, 'x', None:
    for item in Index(value), View(value):
        for whole in b'abc', bytearray(b'abc'):
            try: print(item in whole)
            except Exception as e: print(type(e).__name__, e)
