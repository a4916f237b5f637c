# WeakKeyDictionary: data about objects that does not keep them.
import gc
import weakref


class Key:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"Key({self.n})"


class Value:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("value", self.n, "freed")


notes = weakref.WeakKeyDictionary()
one, two = Key(1), Key(2)
notes[one], notes[two] = Value(1), Value(2)
print(len(notes), one in notes, Key(1) in notes, 5 in notes, list(notes))
del one
print(len(notes), list(notes.keys()), [v.n for v in notes.values()])
notes[two] = Value("2b")
print(notes.get(two).n, notes.get(Key(9), "no"))
del notes[two]
for action in (lambda: notes[two], lambda: notes.__delitem__(two), lambda: notes.__setitem__(5, 1),
               lambda: notes["text"], lambda: notes.popitem()):
    try:
        print(action())
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
print("a value that refers to its key keeps it")
three = Key(3)
notes[three] = three
ref = weakref.ref(three)
del three
gc.collect()
print(len(notes), ref())
notes.clear()
print(len(notes), ref())
keys = [Key(n) for n in range(4)]
table = weakref.WeakKeyDictionary((k, k.n) for k in keys)
del keys[1:3]
print(sorted(table.values()), [r() for r in table.keyrefs()], table.setdefault(keys[0], "x"))
print(table.pop(keys[0]), len(table), repr(table)[:21])
