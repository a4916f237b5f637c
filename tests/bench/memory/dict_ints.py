# A dict of a million ints.
table = {i: i * i for i in range(1_000_000)}
print(len(table), table[999_999], sum(table.values()) % 1_000_007)
