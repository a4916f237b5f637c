# Text statistics: word counts, histograms, wrapping, columns, anagrams, palindromes.
TEXT = """\
It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness, it was the epoch of belief, it was the epoch of
incredulity, it was the season of Light, it was the season of Darkness, it was
the spring of hope, it was the winter of despair. We had everything before us!
"""


def words(text):
    word = []
    for c in text + " ":
        if c.isalpha():
            word.append(c.lower())
        elif word:
            yield "".join(word)
            word.clear()


def tally(items):
    counts = {}
    for item in items:
        counts[item] = counts.get(item, 0) + 1
    return counts


counts = tally(words(TEXT))
ranking = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
longest = max(map(len, counts))
for rank, (word, n) in enumerate(ranking[:6], start=1):
    print(f"{rank:2}. {word:<{longest}} {n:>3} {n / sum(counts.values()):>7.1%} {'#' * n}")
print(len(counts), sum(counts.values()), [w for w, n in ranking if len(w) == longest])
letters = tally(c for c in TEXT.lower() if c.isalpha())
top = sorted(letters, key=letters.get, reverse=True)[:3]
print(top, letters["e"], "".join(sorted(set("abcdefghijklmnopqrstuvwxyz") - letters.keys())))
by_length = {}
for word in counts:
    by_length.setdefault(len(word), []).append(word)
for length in sorted(by_length):
    print(f"{length:>3}: {', '.join(sorted(by_length[length]))}")


def wrap(text, width):
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}".strip()
    if line:
        yield line


def justify(line, width):
    first, *rest = line.split()
    if not rest:
        return first
    spaces, extra = divmod(width - sum(map(len, rest)) - len(first), len(rest))
    return first + "".join(" " * (spaces + (i < extra)) + w for i, w in enumerate(rest))


lines = list(wrap(TEXT, 34))
for line in lines[:-1]:
    print("|" + justify(line, 34) + "|")
print(f"|{lines[-1]:<34}|")
for line in lines[:3]:
    print(f"[{line:^40}] [{line.upper().center(40, '*')}]")
groups = {}
for word in "listen silent enlist google banana elgoog inlets tinsel abanan cat act dog".split():
    groups.setdefault("".join(sorted(word)), []).append(word)
print(sorted((g for g in groups.values() if len(g) > 1), key=lambda g: (-len(g), g)))
for phrase in ("A man, a plan, a canal: Panama", "Hello", "Was it a car or a cat I saw?"):
    plain = [c.casefold() for c in phrase if c.isalnum()]
    print(f"{phrase!r:<34} {plain == plain[::-1]}")
print(TEXT.title().split(",")[1].strip(), TEXT.count("was"), TEXT.find("hope"),
      TEXT.splitlines()[-1].partition(". ")[2], TEXT.replace("\n", " ").rsplit(" ", 3)[1:])
vowels = sum(TEXT.count(v) for v in "aeiouAEIOU")
print(vowels, TEXT.translate(str.maketrans("aeiou", "4310*", ",.!\n"))[:50])
print([w.capitalize() if i % 2 else w.swapcase() for i, w in enumerate("one TWO thrEE four".split())])
bigrams = tally(zip(list(words(TEXT)), list(words(TEXT))[1:]))
print(max(bigrams, key=lambda pair: (bigrams[pair], pair)), sum(n == 1 for n in bigrams.values()))
