# Subscripts and slices of lists: reading, assigning, deleting.
def attempt(label, function):
    try:
        print(label, function())
    except Exception as error:
        print(label, type(error).__name__, error)

a = list(range(10))
bounds = [None, -20, -10, -3, -1, 0, 1, 4, 9, 10, 20]
for start in bounds:
    print(start, [a[start:stop] for stop in bounds])
for step in (1, 2, 3, 7, 10, 100, -1, -2, -3, -9, -100):
    print(step, a[::step], a[2::step], a[:7:step], a[8:1:step], a[1:8:step])
attempt("zero step", lambda: a[::0])
print(a[True], a[-1], a[0])
attempt("index", lambda: a[10])
attempt("index", lambda: a[-11])
attempt("index", lambda: a["x"])
attempt("index", lambda: a[1.0])
attempt("index", lambda: a[None])
attempt("index", lambda: a[1, 2])
attempt("index", lambda: a[2**100])
attempt("slice", lambda: a["x":])
attempt("slice", lambda: a[:1.5])
print(a[2**100:], a[-2**100:3], a[:2**100:2**99])

def assigned(start, stop, step, value):
    b = list(range(8))
    try:
        b[start:stop:step] = value
    except Exception as error:
        return type(error).__name__ + ": " + str(error)
    return b

print(assigned(2, 4, None, "abc"))
print(assigned(2, 4, None, []))
print(assigned(5, 2, None, [9]))
print(assigned(-100, 100, None, (1, 2)))
print(assigned(100, 200, None, [1]))
print(assigned(None, None, None, range(3)))
print(assigned(None, None, 2, "abcd"))
print(assigned(None, None, -1, range(8)))
print(assigned(None, None, -3, "xyz"))
print(assigned(None, None, 2, "abc"))
print(assigned(None, None, 1, "abc"))
print(assigned(4, 2, 2, ""))
print(assigned(4, 2, 2, "a"))
print(assigned(0, 1, None, 5))
print(assigned(0, 1, 2, 5))
print(assigned(0, 4, 2, {1: 2, 3: 4}))

def deleted(start, stop, step):
    b = list(range(12))
    del b[start:stop:step]
    return b

for step in (None, 1, 2, 3, 5, 11, 12, -1, -2, -4, -12):
    print(step, deleted(None, None, step), deleted(2, 9, step), deleted(9, 2, step))

b = [1, 2, 3]
b[0] = "a"
b[-1] = "c"
del b[1]
print(b)

def set_item(index):
    b[index] = 0

def delete_item(index):
    del b[index]

for index in (2, -3, "x", 1.5, None, 2**70):
    attempt(repr(index), lambda: set_item(index))
    attempt(repr(index), lambda: delete_item(index))
b[1:1] = b
print(b)
b[::2] = b[1::2]
print(b)
b[:] = (i * i for i in range(4))
print(b)
b[1:3] = b[:]
print(b)

class Index:
    def __init__(self, value):
        self.value = value
    def __index__(self):
        return self.value

print(a[Index(3)], a[Index(2):Index(9):Index(3)])
attempt("bad index", lambda: a[Index("x")])
del a[:]
print(a)
