# A list of a million floats.
items = [i / 7 for i in range(1_000_000)]
print(len(items), f"{sum(items):.6f}")
