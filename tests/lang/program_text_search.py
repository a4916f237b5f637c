# Searching text: a trie, KMP, Boyer-Moore-Horspool, globs, templates, suffix arrays, soundex.
class Trie:
    __slots__ = ("children", "end")

    def __init__(self, words=()):
        self.children, self.end = {}, False
        for word in words:
            self.add(word)

    def add(self, word):
        node = self
        for c in word:
            node = node.children.setdefault(c, Trie())
        node.end = True

    def find(self, prefix):
        node = self
        for c in prefix:
            if (node := node.children.get(c)) is None:
                return None
        return node

    def __contains__(self, word):
        node = self.find(word)
        return node is not None and node.end

    def __iter__(self, prefix=""):
        if self.end:
            yield prefix
        for c in sorted(self.children):
            yield from self.children[c].__iter__(prefix + c)

    def __len__(self):
        return self.end + sum(map(len, self.children.values()))

    def complete(self, prefix):
        node = self.find(prefix)
        return [prefix + rest for rest in node] if node else []

    def like(self, pattern, prefix=""):
        if not pattern:
            if self.end:
                yield prefix
            return
        for c, child in sorted(self.children.items()):
            if pattern[0] in ("?", c):
                yield from child.like(pattern[1:], prefix + c)

    def within(self, word, errors):
        """Words at most some edits away, with one row of the table per node."""
        def walk(node, prefix, row):
            if node.end and row[-1] <= errors:
                yield row[-1], prefix
            if min(row) <= errors:
                for c, child in node.children.items():
                    new = [row[0] + 1]
                    for i, letter in enumerate(word):
                        new.append(min(new[i] + 1, row[i + 1] + 1, row[i] + (letter != c)))
                    yield from walk(child, prefix + c, new)
        return sorted(walk(self, "", list(range(len(word) + 1))))


trie = Trie("car card care cart cat dog do done door".split())
print(len(trie), list(trie), "car" in trie, "ca" in trie, trie.complete("car"), trie.complete("x"), list(trie.like("?o?e")), list(trie.like("ca?")))
print(trie.within("cars", 1), trie.within("dor", 1), trie.within("zzz", 1))


def kmp(text, pattern):
    fallback, k = [0], 0
    for c in pattern[1:]:
        while k and c != pattern[k]:
            k = fallback[k - 1]
        k += c == pattern[k]
        fallback.append(k)
    k = 0
    for i, c in enumerate(text):
        while k and (k == len(pattern) or c != pattern[k]):
            k = fallback[k - 1]
        k += c == pattern[k]
        if k == len(pattern):
            yield i - k + 1


def horspool(text, pattern):
    m = len(pattern)
    shift = {c: m - 1 - i for i, c in enumerate(pattern[:-1])}
    i = 0
    while i <= len(text) - m:
        if text[i:i + m] == pattern:
            yield i
        i += shift.get(text[i + m - 1], m)


def rabin_karp(text, pattern, base=256, modulus=1_000_003):
    m, wanted, rolling = len(pattern), 0, 0
    for a, b in zip(pattern, text):
        wanted = (wanted * base + ord(a)) % modulus
        rolling = (rolling * base + ord(b)) % modulus
    high = pow(base, m - 1, modulus)
    for i in range(len(text) - m + 1):
        if rolling == wanted and text.startswith(pattern, i):
            yield i
        if i + m < len(text):
            rolling = ((rolling - ord(text[i]) * high) * base + ord(text[i + m])) % modulus


def naive(text, pattern):
    i = text.find(pattern)
    while i >= 0:
        yield i
        i = text.find(pattern, i + 1)


for text, pattern in (("abracadabra", "abra"), ("aaaaa", "aa"), ("mississippi", "issi"), ("abc", "abcd"), ("ünïcödé ünï", "ünï"), ("needle in a haystack needle", "needle")):
    found = [list(f(text, pattern)) for f in (naive, kmp, horspool, rabin_karp)]
    print(f"{pattern!r} in {text!r}: {found[0]}", all(f == found[0] for f in found))


def glob(pattern, text):
    if not pattern:
        return not text
    head, tail = pattern[0], pattern[1:]
    match head:
        case "*":
            return any(glob(tail, text[i:]) for i in range(len(text) + 1))
        case "?":
            return bool(text) and glob(tail, text[1:])
        case "[" if "]" in tail:
            chars, _, rest = tail.partition("]")
            return bool(text) and (text[0] in chars.lstrip("!")) != chars.startswith("!") and glob(rest, text[1:])
    return text[:1] == head and glob(tail, text[1:])


files = ["main.c", "main.h", "test_1.py", "test_22.py", "README", "a.tar.gz"]
print({p: [f for f in files if glob(p, f)] for p in ("*.c", "test_?.py", "*.*", "[!a-m]*", "*a*", "main.[ch]", "")})


def template(text, **values):
    out, i = [], 0
    while (start := text.find("{{", i)) >= 0:
        end = text.index("}}", start)
        name, *filters = (part.strip() for part in text[start + 2:end].split("|"))
        value = values
        for key in name.split("."):
            value = value[key] if isinstance(value, dict) else getattr(value, key)
        for f in filters:
            value = FILTERS[f](value)
        out += [text[i:start], str(value)]
        i = end + 2
    return "".join(out) + text[i:]


FILTERS = {"upper": str.upper, "len": len, "title": str.title, "repr": repr, "money": "{:,.2f}".format, "join": ", ".join}
print(template("Dear {{ name | title }}, you owe {{ sum|money }} for {{ cart.items2 | join | upper }} ({{cart.items2|len}}).",
               name="ann smith", sum=1234.5, cart={"items2": ["tea", "cup"]}))
for broken in ("{{ nobody }}", "{{ open", "{{ x | shout }}", "{{ x.y }}"):
    try:
        print(template(broken, x=5))
    except (KeyError, ValueError, AttributeError) as error:
        print(f"{type(error).__name__}: {error}")


def suffix_array(text):
    return sorted(range(len(text)), key=lambda i: text[i:])


def longest_repeat(text):
    order = suffix_array(text)
    best = ""
    for a, b in zip(order, order[1:]):
        n = 0
        while max(a, b) + n < len(text) and text[a + n] == text[b + n]:
            n += 1
        best = max(best, text[a:a + n], key=len)
    return best


def bwt(text):
    text += "\0"
    return "".join(text[i - 1] for i in suffix_array(text))


def unbwt(code):
    order = sorted(range(len(code)), key=lambda i: (code[i], i))
    i, out = order[0], []
    for _ in range(len(code) - 1):
        i = order[i]
        out.append(code[i])
    return "".join(out)


print(suffix_array("banana"), longest_repeat("banana"), longest_repeat("to be or not to be"), repr(bwt("banana")), unbwt(bwt("banana bandana")))


def soundex(name):
    codes = {c: str(n) for n, group in enumerate(("bfpv", "cgjkqsxz", "dt", "l", "mn", "r"), 1) for c in group}
    first, *rest = name.lower()
    out, last = [first.upper()], codes.get(first)
    for c in rest:
        code = codes.get(c)
        if code and code != last:
            out.append(code)
        if c not in "hw":
            last = code
    return "".join(out)[:4].ljust(4, "0")


print({name: soundex(name) for name in ("Robert", "Rupert", "Rubin", "Ashcraft", "Tymczak", "Pfister", "Honeyman", "A")})
print({"Hello World Foo": "_".join(w.lower() for w in "Hello World Foo".split())}, "".join("_" + c.lower() if c.isupper() else c for c in "camelCaseName"),
      "snake_case_name".title().replace("_", ""), "a-b_c d".replace("-", " ").replace("_", " ").split(), "x=1;y=2;;z".split(";"), "k: v: w".split(": ", 1))
