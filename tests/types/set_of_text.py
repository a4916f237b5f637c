# Sets from text and bytes: each unit once, in the order of their first places.
class Odd:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return hash(self.value)

    def __eq__(self, other):
        asked.append(other)
        return other == self.value


class Text(str):
    def __iter__(self):
        return iter(["mine", "mine", "x"])


class Octets(bytes):
    def __iter__(self):
        return iter([7, 7, 300])


asked = []
for text in "", "a", "hello world" * 30, "\xe9a\xff\x80" * 9, "\u0161a\u0161", "\U0001f600ab\U0001f600":
    found = set(text)
    print(len(found), sorted(found), sorted(frozenset(text)) == sorted(found), found == {*text})
for data in b"", b"\x00", bytes(range(256)) * 2, b"banana":
    found = set(data)
    print(len(found), sorted(found)[:5], list(found)[:9], found == {*data})
print(sorted(set(Text("abc"))), sorted(set(Octets(b"abc"))), sorted(set(bytearray(b"banana"))))
mixed = {1, 2}
mixed.update("ab")
mixed.update(b"\x01\x05")
print(len(mixed), sorted(mixed, key=repr))
texts = {"b", "z"}
texts |= set("abc")
print(sorted(texts), sorted(texts.union("zq", b"a"), key=repr), sorted(texts - set("bq")), sorted(texts.difference("ab")))
odd = {Odd("a"), Odd("q")}
odd.update("aab")
print(len(odd), asked)
letters = set("abcabc")
letters.remove("a")
letters.update("cab")
print(sorted(letters), "a" in letters, letters.isdisjoint("xyz"), letters.issubset("abcd"), letters >= set("ab"))
