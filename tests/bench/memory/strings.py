# Half a million short strings, some not ASCII, and their join.
words = [f"word{i}" for i in range(400_000)] + [f"größe{i}" for i in range(100_000)]
text = ",".join(words)
print(len(words), len(text), len(text.split(",")), words[-1])
