# A list of a million different ints.
items = [i * 1000 for i in range(1_000_000)]
print(len(items), items[-1], sum(items[::1000]))
