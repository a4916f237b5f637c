# Large buffers that grow beside each other, are freed and taken again.
table = {i: i for i in range(700_000)}
row = list(table)
row += table.values()
print(len(table), len(row), row[-1])
