# The commonest words of a text: the text, its words and the cleaned words as lists.
PHRASE = "it was the best of times, it was the worst of times; it was the age of wisdom."


def text(count):
    return [f"{PHRASE} Chapter {i % 59}" for i in range(count)]


lines = text(12_000)
words = [word for line in lines for word in line.split()]
cleaned = [word.strip(".,;").lower() for word in words]

counts = {}
for word in cleaned:
    counts[word] = counts.get(word, 0) + 1

print("words:", len(cleaned), "different:", len(counts))
for word in sorted(counts, key=lambda w: (-counts[w], w))[:4]:
    print(f"{counts[word]:7d} {word}")
