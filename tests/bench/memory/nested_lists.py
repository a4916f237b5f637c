# Many small containers: empty and short lists and dicts, sets.
lists = [[] for _ in range(200_000)] + [[i, i + 1, i + 2] for i in range(200_000)]
dicts = [{} for _ in range(100_000)] + [{"a": i, "b": -i} for i in range(100_000)]
sets = [{i, i + 1} for i in range(50_000)]
print(len(lists), sum(map(len, lists)), len(dicts), dicts[-1], len(sets))
