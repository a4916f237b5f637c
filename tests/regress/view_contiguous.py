# Contiguity of memoryviews without items; which key an intersection of views keeps.


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


for view in (memoryview(b"")[::10], memoryview(b"a")[::10], memoryview(b"ab")[::2],
             memoryview(b"ab")[0:0], memoryview(b"abc")[::-1], memoryview(b"")):
    print(view.c_contiguous, view.f_contiguous, view.contiguous, view.strides)
attempt(lambda: memoryview(b"").cast("B", [1, 3]))
for value in ([1], 70000):
    try:
        memoryview(bytearray(8)).cast("@H")[0] = value
    except (TypeError, ValueError) as error:
        print(error)

keys = {True: 1}.keys()
for other in ({1: 2, 2: 3, 4: 5}.keys(), {1, 2, 3}, {1}, [1, 2], {1: 2}, frozenset([1.0])):
    print(keys & other, other & keys if not isinstance(other, (list, dict)) else None)
