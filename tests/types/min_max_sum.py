# min, max, sum, any and all: keys, defaults, ties, starts, mixed kinds, errors.
print(min(3, 1, 2), max("bca"), min([5], default=0), max((), default=None))
print(max("aB", "Ab", key=str.lower), min("aB", "Ab", key=str.lower))
print(max([1, 1.0, True]), min([True, 1.0, 1]), max(0.0, -0.0), min(0.0, -0.0))
print(max({"a": 3, "b": 2}, key={"a": 3, "b": 2}.get), min([[2], [1, 9]]), max([()], key=len))
nan = float("nan")
print(max(nan, 1), max(1, nan), min(nan, 1), min(1, nan))
print(sum([]), sum([1, 2.5]), sum([[1], [2]], []), sum((x for x in range(4)), start=10))
print(sum([0.1] * 10), sum([1e100, 1.0, -1e100]), sum([True, True]), sum([1, 2j]))
print(sum([10 ** 20, -1, 0.5]), sum([(1,), (2,)], ()))
print(any([]), all([]), any([0, "", None, ()]), all([1, "a", [0]]))
pulled = iter([0, 1, 2, 3])
print(any(pulled), list(pulled))
for call in (lambda: min(), lambda: min([]), lambda: max(1), lambda: min(1, "a"),
             lambda: max(1, 2, default=3), lambda: max([1], [2], key=1), lambda: sum("ab"),
             lambda: sum(["a"], ""), lambda: sum([b"a"], b""), lambda: sum([[1]]), lambda: sum(),
             lambda: sum([bytearray()], bytearray()), lambda: max([1], bad=2), lambda: any(1)):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
