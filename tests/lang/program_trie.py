# A prefix tree of words as a mapping: insertion, completion, removal, wildcards.
class Trie:
    END = object()

    def __init__(self, words=()):
        self.root, self.size = {}, 0
        for word in words:
            self.add(word)

    def add(self, word):
        node = self.root
        for letter in word:
            node = node.setdefault(letter, {})
        self.size += self.END not in node
        node[self.END] = word

    def find(self, prefix):
        node = self.root
        for letter in prefix:
            if (node := node.get(letter)) is None:
                return {}
        return node

    def __contains__(self, word):
        return self.END in self.find(word)

    def __len__(self):
        return self.size

    def walk(self, node):
        if self.END in node:
            yield node[self.END]
        for letter in sorted(key for key in node if key is not self.END):
            yield from self.walk(node[letter])

    def __iter__(self):
        return self.walk(self.root)

    def __getitem__(self, prefix):
        match prefix:
            case slice(start=str(low), stop=str(high)):
                return [word for word in self if low <= word < high]
            case str():
                return list(self.walk(self.find(prefix)))
        raise TypeError(f"a prefix, not {type(prefix).__name__}")

    def like(self, pattern, node=None):
        node = self.root if node is None else node
        if not pattern:
            return [node[self.END]] if self.END in node else []
        letters = sorted(k for k in node if k is not self.END) if pattern[0] == "?" else pattern[0]
        return [w for l in letters if l in node for w in self.like(pattern[1:], node[l])]

    def __delitem__(self, word):
        path = [self.root]
        for letter in word:
            path.append(path[-1].get(letter, {}))
        if self.END not in path[-1]:
            raise KeyError(word)
        del path[-1][self.END]
        self.size -= 1
        for parent, letter in zip(path[-2::-1], reversed(word)):
            if parent[letter]:
                break
            del parent[letter]


trie = Trie("car card care cat dog do done car".split())
print(len(trie), list(trie), "car" in trie, "ca" in trie)
print(trie["car"], trie["x"], trie["cat":"do"], trie.like("?a?"), trie.like("do??"))
del trie["care"], trie["car"], trie["dog"]
print(list(trie), sorted(trie.find("do").keys() - {Trie.END}), len(trie))
for bad in ("ca", "zebra"):
    try:
        del trie[bad]
    except KeyError as error:
        print("missing", error)
try:
    trie[3]
except TypeError as error:
    print(error)
