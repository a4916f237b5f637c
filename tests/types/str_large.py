# Strings that grow past every size limit of the allocator; widths change on the way.
def check(step, times):
    text, parts = "", []
    for i in range(times):
        text += step
        parts.append(step)
    assert text == "".join(parts) and len(text) == len(step) * times
    assert text.count(step[0]) >= times
    return len(text)
for step in ["a", "\xe9", "\u0416", "\U0001f600", "abc\u4e00", "x" * 37]:
    print([check(step, n) for n in (1, 10, 100, 500, 513, 3000)])
s = "a"
shared = []
for i in range(300):
    if i % 50 == 0:
        shared.append(s)
    s += "b"
    s += ""
print([len(x) for x in shared], len(s), all(x == "a" + "b" * (len(x) - 1) for x in shared))
s = "a" * 600
t = s
s += "x"
print(len(t), len(s), t[-1], s[-1])
s = "q" * 511
for c in ["\xe9", "\u0416", "z", "\U0001f600", "!"]:
    s += c
    print(len(s), ascii(s[-3:]), s[:511] == "q" * 511, hash(s) == hash("q" * 511 + s[511:]))
d = {}
key = ""
for i in range(100):
    key += "k"
    d[key] = i
print(len(d), d["k" * 50], d["kkk"], "k" * 101 in d)
s = ""
for i in range(100):
    s = s + "ab"
    s = "c" + s
print(len(s), s.count("c"), s[:5], s[-4:])
big = "ab" * 100000
print(len(big), big.count("ba"), len(big.replace("a", "xyz")), len(big.split("b")), big.find("c"), big[::-1][:4], len(big.upper()), big.rfind("ab"))
wide = "\u4e00b" * 50000
print(len(wide), wide.count("b"), len(wide.replace("b", "")), len(wide.split("b")), wide.find("c"), len(wide.encode()), wide.encode().decode() == wide)
print(sum(len(x) for x in ["a" * i for i in range(1000)]), len("".join(["a" * i for i in range(1000)])))
