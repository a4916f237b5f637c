"""The peak is exact whatever instruction frees first after it."""
import mem

# Each function makes numbers that go at once by the instruction that its name tells, and
# gives what is sure to have lived at its peak: floats of 16 bytes.
ONES = [1.0] * 300


exec("def by_return(n=40):\n"
     + "".join(f"    v{i} = n + {i}.5\n" for i in range(100))
     + "    if n == 0: return 0\n    return by_return(n - 1)\n")


def by_comparison():
    row = [x + 0.5 for x in ONES]
    if row[0] + 0.25 < row[1] + 0.75:
        return row


def by_arithmetic():
    row = [x + 0.5 for x in ONES]
    total = 0.0
    total = (row[0] + 0.25) * (row[1] + 0.75)
    return row, total


def by_unpacking():
    row = [x + 0.5 for x in ONES]
    a, b = row[0] + 0.25, row[1] + 0.75
    a, b = (row, row)
    return row, a, b


def by_item():
    row = [x + 0.5 for x in ONES]
    index = 1000
    row[index - 999] = row[index - 998]
    return row


for function, least in ((by_return, 40 * 100), (by_comparison, 300), (by_arithmetic, 300),
                        (by_unpacking, 300), (by_item, 300)):
    function()
    before = mem.live()
    mem.reset_peak()
    function()
    print(function.__name__, mem.peak() - before >= least * 16)


def grow(limit):
    text = "x"
    with mem.track():
        mem.limit(mem.live() + limit)
        try:
            while True:
                text += "y" * 1000
        except MemoryError:
            pass
        mem.limit(None)
    return [len(text) % 1000], (text[0], 1), len(text) > limit // 4


print(grow(1 << 20))
