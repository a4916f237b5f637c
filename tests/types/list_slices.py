# list: slices, read, assigned, deleted.
a = list(range(10))
for s in (slice(None), slice(2, 5), slice(-3, None), slice(None, -3), slice(None, None, 2), slice(None, None, -1), slice(5, 2), slice(5, 2, -1), slice(100), slice(-100, 3), slice(8, None, -3), slice(1, 9, 4), slice(None, 3, -2), slice(-1, -5, -1), slice(0, 0), slice(True, 4)):
    print(s.start, s.stop, s.step, a[s], "abcdefghij"[s], tuple(a)[s] == tuple(a[s]), bytes(a)[s] == bytes(a[s]), list(range(10)[s]) == a[s])


def change(code):
    a = list(range(10))
    try:
        exec(code, {"a": a})
    except (ValueError, TypeError) as error:
        print(code, "->", type(error).__name__, error)
    else:
        print(code, "->", a)


for code in ("a[2:5] = []", "a[2:5] = 'xyz'", "a[2:5] = range(20, 26)", "a[:0] = [99]", "a[10:] = [99]", "a[100:] = [99]", "a[5:2] = [99]", "a[:] = []", "a[::2] = [0] * 5", "a[::-1] = range(10)",
             "a[::2] = [0]", "a[::3] = 'abcd'", "a[1:8:3] = (7, 7, 7)", "a[2:2] = a", "a[:] = a[::-1]", "a[3:6] = (x * x for x in range(3))", "a[1:3] = 5", "a[::2] = 5", "a[-3:] = [1, 2]", "a[-100:2] = []",
             "del a[2:5]", "del a[::2]", "del a[::-1]", "del a[1::3]", "del a[8:2:-2]", "del a[100:]", "del a[5:2]", "del a[:]", "del a[-3:-1]", "a[1:2] += [5, 6]", "a[1:4] *= 2", "a['a':] = []", "a[::0] = []", "a[1:2:1] = [7, 7, 7]", "a[4:1:-1] = 'xyz'"):
    change(code)
try:
    a[::0]
except ValueError as error:
    print(error)
try:
    a[1:2, 3]
except TypeError as error:
    print(error)
try:
    a["x":]
except TypeError as error:
    print(error)
s = slice(1, 10, 2)
print(s, s.indices(5), slice(None, None, -1).indices(4), slice(-3, None).indices(10), s == slice(1, 10, 2), s.start, slice(3) < slice(4))
print(hash(slice(1, 2)) == hash(slice(1, 2)), repr(slice("a", None)), type(s).__name__)


class Index:
    def __index__(self):
        return 3


print(a[Index()], a[Index():], a[:Index():Index()])


class Show:
    def __getitem__(self, key):
        return key


print(Show()[1:2], Show()[:], Show()[::3], Show()[1:2, ::4], Show()["a":"b"])
