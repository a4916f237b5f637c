# A list of half a million pairs, and as many triples of strings already there.
names = ["red", "green", "blue"]
pairs = [(i, i + 1) for i in range(500_000)]
triples = [(names[i % 3], names[i % 2], i) for i in range(500_000)]
print(len(pairs), pairs[-1], triples[-1])
