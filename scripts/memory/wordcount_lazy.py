# The commonest words of a text: only the counts are kept.
PHRASE = "it was the best of times, it was the worst of times; it was the age of wisdom."


def text(count):
    for i in range(count):
        yield f"{PHRASE} Chapter {i % 59}"


words = (word for line in text(12_000) for word in line.split())
cleaned = (word.strip(".,;").lower() for word in words)

counts = {}
for word in cleaned:
    counts[word] = counts.get(word, 0) + 1

print("words:", sum(counts.values()), "different:", len(counts))
for word in sorted(counts, key=lambda w: (-counts[w], w))[:4]:
    print(f"{counts[word]:7d} {word}")
