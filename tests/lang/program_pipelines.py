# Lazy pipelines with generators and itertools: logs, windows, batches, joins, streams.
from itertools import accumulate, batched, chain, compress, count, cycle, dropwhile, groupby, islice, pairwise, repeat, starmap, takewhile, tee, zip_longest

LOG = """\
2024-01-05 10:00:01 INFO server started in 1.25s
2024-01-05 10:00:07 WARN disk 81% full
2024-01-05 10:01:15 ERROR request /a failed: timeout
2024-01-05 10:01:16 INFO request /b done in 0.5s
    detail: cached
2024-01-06 09:30:00 ERROR request /c failed: refused
    at line 10
    at line 20
2024-01-06 09:31:00 INFO request /b done in 0.75s
garbage"""


def entries(lines):
    current = None
    for line in lines:
        if line.startswith(" ") and current:
            current["extra"].append(line.strip())
            continue
        if current:
            yield current
        match line.split(maxsplit=3):
            case [date, time, level, text]:
                current = {"date": date, "time": time, "level": level, "text": text, "extra": []}
            case _:
                current = {"date": "?", "time": "", "level": "BAD", "text": line, "extra": []}
    if current:
        yield current


def having(**wanted):
    return lambda items: (item for item in items if all(item[k] == v for k, v in wanted.items()))


def field(name):
    return lambda items: (item[name] for item in items)


def pipe(source, *stages):
    for stage in stages:
        source = stage(source)
    return source


log = list(entries(LOG.splitlines()))
print(len(log), list(pipe(log, having(level="ERROR"), field("text"))), pipe(log, having(level="INFO"), field("extra"), lambda x: sum(x, [])))
for date, group in groupby(log, key=lambda e: e["date"]):
    print(date, [e["level"][0] for e in group])
print(list(pipe(log, having(level="INFO"), field("text"), lambda texts: (float(t.rsplit(maxsplit=1)[-1].rstrip("s")) for t in texts), accumulate)))


class Stream:
    """Chained lazy operations: Stream(x) | step | step."""

    def __init__(self, source):
        self.source = source

    def __iter__(self):
        return iter(self.source)

    def __or__(self, step):
        match step:
            case type() | _ if step in (list, sum, sorted, max, min, tuple, set):
                return step(self)
            case int():
                return list(islice(self, step))
            case slice():
                return Stream(islice(self, step.start, step.stop, step.step))
            case (test, "while"):
                return Stream(takewhile(test, self))
            case (test, "if"):
                return Stream(filter(test, self))
        return Stream(map(step, self))

    def __getattr__(self, name):
        def call(*args):
            return Stream(getattr(item, name)(*args) for item in self)
        return call


numbers = Stream(count(1))
print(numbers | (lambda x: x * x) | (lambda x: x % 3 == 1, "if") | (lambda x: x + 0.5) | slice(2, 8, 2) | list)
print(Stream("a bc def".split()).upper().center(5, "*") | list, Stream(range(10)) | (lambda x: x < 5, "while") | sum, Stream([3, 1]) | sorted)


def window(items, size):
    recent = []
    for item in items:
        recent.append(item)
        if len(recent) == size:
            yield tuple(recent)
            del recent[0]


def moving_average(items, size):
    return (sum(w) / size for w in window(items, size))


def chunks(items, size):
    items = iter(items)
    while chunk := list(islice(items, size)):
        yield chunk


def interleave(*sources):
    missing = object()
    return (x for row in zip_longest(*sources, fillvalue=missing) for x in row if x is not missing)


def unique(items, key=lambda x: x):
    seen = set()
    for item in items:
        if (k := key(item)) not in seen:
            seen.add(k)
            yield item


def flatten(items):
    for item in items:
        if isinstance(item, (list, tuple)):
            yield from flatten(item)
        else:
            yield item


print(list(window("abcde", 3)), list(moving_average([1, 2, 3, 4, 10], 2)), list(chunks(range(7), 3)), list(batched("abcdefg", 3)))
print("".join(interleave("ABC", "12345", "xy")), list(unique("Mississippi")), list(unique("aAbB", str.lower)), list(flatten([1, [2, (3, [4]), []], 5])))
print(list(map(sum, zip(*repeat(range(4), 3)))), list(starmap(pow, zip(range(5), cycle((2, 3))))), list(compress("abcdef", cycle((1, 0)))))
print([b - a for a, b in pairwise(accumulate(range(6)))], list(dropwhile(str.isspace, "  a b")), list(chain.from_iterable(["ab", [1, 2], {"k": 0}])))
a, b = tee(x for x in range(5))
print(next(a), next(a), list(b), list(a), [list(g) for _, g in groupby([1, 1, 2, 3, 3, 1])], [(k, len(list(g))) for k, g in groupby(sorted("banana"))])
users = [(1, "ann"), (2, "bob"), (3, "cat")]
orders = [(1, 10.0), (3, 5.5), (1, 2.25), (4, 1.0)]


def join(left, right):
    index = {}
    for key, *rest in right:
        index.setdefault(key, []).append(rest)
    return ((key, *rest, *match) for key, *rest in left for match in index.get(key, [[None]]))


print(list(join(users, orders)), {name: sum(v or 0 for _, n, v in join(users, orders) if n == name) for _, name in users})


def primes():
    composite = {}
    for n in count(2):
        if factors := composite.pop(n, None):
            for p in factors:
                composite.setdefault(n + p, []).append(p)
        else:
            yield n
            composite[n * n] = [n]


def hamming():
    """2^a 3^b 5^c in order, from three lagging copies of itself."""
    found, indexes = [1], [0, 0, 0]
    while True:
        yield found[-1]
        candidates = [found[i] * m for i, m in zip(indexes, (2, 3, 5))]
        found.append(min(candidates))
        indexes = [i + (c == found[-1]) for i, c in zip(indexes, candidates)]


print(list(islice(primes(), 15)), next(p for p in primes() if p > 1000), list(takewhile(lambda h: h < 50, hamming())))
twins = ((p, q) for p, q in pairwise(primes()) if q - p == 2)
print(list(islice(twins, 6)), next(twins))
trace = []


def traced(name, items):
    for item in items:
        trace.append(f"{name}{item}")
        yield item


print(next(x for x in traced("b", (y * 2 for y in traced("a", range(10)))) if x > 3), trace)
total, least, most = (f(x) for f, x in zip((sum, min, max), tee([4, 1, 7], 3)))
print(total, least, most, sum(1 for _ in filter(None, [0, 1, "", "x", [], [0]])), any(x > 2 for x in count()), all([]))
