# A dict of half a million strings to lengths, and a set of the same strings.
table = {f"key-{i}": i for i in range(500_000)}
seen = set(table)
print(len(table), len(seen), table["key-4711"], "key-499999" in seen)
