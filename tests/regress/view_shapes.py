"""Shapes that a memoryview refuses: what is looked at first, and numbers beyond a size."""
flat = memoryview(b"abcdefghijklmnopqrstuvwx")
square = flat.cast("B", [4, 6])
shapes = ([2**63], [2**62, 4], [2**62, 4, "a"], [-2**100], [0, 2**63], [2**32, 2**31],
          [2**32, 2**29, 1], ["a", 2**70], [None], [-1], [True] * 65, {3}, [24], (3, 8))
for name, view in ("flat", flat), ("square", square), ("empty", flat[:0]):
    for code in "B", "I", "<I":
        for shape in shapes:
            try:
                print(name, code, view.cast(code, shape).shape)
            except (TypeError, ValueError, OverflowError) as error:
                print(name, code, type(error).__name__, error)
