# gc.is_tracked(): tuples and dicts of atoms cannot close a cycle.
import gc


class C:
    pass


for value in (1, "a", (), (1, ([], 2)), (1, []), [], {}, {1: 2}, {1: []}, {"a": ()}, {"a": {}}, C, C(), len, gc,
              lambda: 0, {1}, frozenset([1]), b"", bytearray(), 1.5, None, object(), range(3), slice(1), iter([]),
              (i for i in ()), ..., memoryview(b"x"), [].append, ValueError(), 1j):
    print(type(value).__name__, gc.is_tracked(value))
for function in (lambda: gc.is_tracked(), lambda: gc.is_tracked(1, 2), lambda: gc.get_objects("a")):
    try:
        function()
    except TypeError as error:
        print(error)
