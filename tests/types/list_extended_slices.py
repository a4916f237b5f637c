# Assignment and deletion with steps; every mix checked against a plain model.
def model_set(items, sl, values):
    indices = range(*sl.indices(len(items)))
    if sl.step in (None, 1):
        start = indices.start
        stop = max(start, indices.stop)
        return items[:start] + list(values) + items[stop:]
    if len(indices) != len(values):
        raise ValueError
    made = items[:]
    for i, v in zip(indices, values):
        made[i] = v
    return made


count = 0
marks = (None, 0, 1, 3, 5, 9, -1, -4, -9)
for start in marks:
    for stop in marks:
        for step in (None, 1, 2, 3, -1, -2, -7):
            base = list("abcde")
            sl = slice(start, stop, step)
            want = [base[i] for i in range(*sl.indices(5))]
            assert base[sl] == want, sl
            text = "".join(want)
            assert "abcde"[sl] == text and tuple(base)[sl] == tuple(want), sl
            assert b"abcde"[sl] == text.encode(), sl
            removed = base[:]
            del removed[sl]
            assert removed == [c for i, c in enumerate(base) if i not in range(*sl.indices(5))], sl
            for values in ("", "X", "XY", "XYZ"):
                try:
                    expected = model_set(base, sl, values)
                except ValueError:
                    expected = None
                made = base[:]
                try:
                    made[sl] = values
                except ValueError:
                    made = None
                assert made == expected, (sl, values)
                count += 1
print(count, "agree")
x = [1, 2, 3, 4, 5]
x[::2] = x[::-2]
print(x)
x[1:3] = x
print(x)
x[:0] = (i for i in range(2))
print(x)
for code in ("x[::2] = [1]", "x[::-1] = 'a'", "x[1:2] = 5", "x[::0] = []", "x['a':] = []",
             "del x[::0]", "x[::2] = 5", "x[1.0:2]", "x[()]", "x[None]",
             "x[1, 2]", "x[99]", "x[-99] = 1", "del x[99]", "x[1:2].y = 1", "x[slice] = 1"):
    try:
        exec(code)
    except (TypeError, ValueError, IndexError, AttributeError) as error:
        print(code, "->", type(error).__name__, error)
