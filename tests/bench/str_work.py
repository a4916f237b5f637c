# Strings: split, join, replace, format, search, building.
TEXT = ("the quick brown fox jumps over the lazy dog; pack my box with five dozen "
        "liquor jugs, and how vexingly quick daft zebras jump.\n") * 40


def rot13(text):
    letters = "abcdefghijklmnopqrstuvwxyz"
    return text.translate(str.maketrans(letters, letters[13:] + letters[:13]))


def squeeze(text):
    out = []
    for line in text.splitlines():
        out.append(" ".join(w.capitalize() for w in line.split() if len(w) > 3))
    return "\n".join(out)


def table(rows):
    lines = []
    for i in range(rows):
        lines.append(f"{i:>8} | {i * 1.5:10.3f} | {i:#06x} | {'name' + str(i):<12}|")
        lines.append("%05d %s %6.2f" % (i, "abc", i / 7))
    return "\n".join(lines)


def letters(text):
    vowels = 0
    for character in text:
        if character in "aeiou":
            vowels += 1
    return vowels


def build(count):
    built = ""
    for i in range(count):
        built += chr(97 + i % 26)
    return built


total = 0
for turn in range(300):
    text = TEXT.replace("quick", "slow" + str(turn)).upper().lower()
    total += len(squeeze(text)) + text.count("jump") + text.find("zebras")
    total += letters(text) + len(rot13(text)) + text.rfind("box")
    words = text.split()
    total += sum(w.startswith("j") + w.endswith("s") for w in words) + len("-".join(words))
    total += len(text.strip().partition(";")[2]) + len(text.title())
built = build(1_500_000)
print(total, len(table(200_000)), len(built), built[::-10007])
