# __eq__ of a key changes the dict or set in which it is searched: the search goes on behind
# the entry that was asked, as long as this is there.
import weakref


class Key:
    """All have one hash; what `react` does is done at each comparison."""
    react = staticmethod(lambda: None)
    asked = 0

    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 7

    def __eq__(self, other):
        Key.asked += 1
        react, Key.react = Key.react, staticmethod(lambda: None)
        react()
        Key.react = staticmethod(react)
        return isinstance(other, Key) and self.name == other.name

    def __repr__(self):
        return self.name


def asked(what, react, look, exact=True):
    Key.react, Key.asked = staticmethod(react), 0
    try:
        result = look()
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    Key.react = staticmethod(lambda: None)
    print(f"{what}: {result}, asked {Key.asked if exact else 'some'} times, {Key.asked < 100}")


for count in 4, 40:
    keys = [Key(f"k{i}") for i in range(count)]
    d = dict.fromkeys(keys, "value")

    # A key that comes and goes at each comparison: still the search ends.
    def come_and_go():
        d["other"] = 1
        del d["other"]

    asked(f"found among {count}", come_and_go, lambda: d.get(Key(f"k{count - 1}")), False)
    asked(f"absent from {count}", come_and_go, lambda: d.get(Key("none")), False)

    # Another leaves: each entry is asked once.
    d["other"] = 1
    asked("another leaves", lambda: d.pop("other", None), lambda: d.get(Key("none")))

    # Values change: nothing to the search.
    asked("values", lambda: d.__setitem__(keys[1], "new"), lambda: d[Key("k1")])

    # The entry that is asked leaves: the search begins again.
    def leave():
        if len(d) == count:
            del d[keys[0]]

    asked("first leaves", leave, lambda: d.get(Key("k2")))
    asked("cleared", lambda: d.clear(), lambda: d.get(Key("k3")))

# As many come as make the table anew.
d = {Key("a"): 1, Key("b"): 2}
asked("grows", lambda: d.update((i, i) for i in range(len(d), len(d) + 50)) if len(d) < 9 else None,
      lambda: d.get(Key("b")))
print(len(d))

# An entry put in another's place.
d = {Key("a"): 1, Key("b"): 2}
first = next(iter(d))


def replace():
    if first in d and Key.asked == 1:
        del d[first]
        d[first] = "again"


asked("moves to the end", replace, lambda: d.get(Key("a")), False)



class Moody(Key):
    hash = 7

    def __hash__(self):
        return self.hash


# The entry that is asked comes again where it was, with another hash.
for count in 4, 40:
    d = dict.fromkeys(range(count))
    last = Moody("last")
    d[last] = 1

    def come_again():
        if last.hash == 7:
            del d[last]
            last.hash = 1007
            d[last] = 2

    asked(f"other hash behind {count}", come_again, lambda: d.get(Key("none")), False)
    asked("it is found", lambda: None, lambda: (d.get(last), len(d)))

# The keys of a WeakKeyDictionary die while they are compared.
objects = [Key(f"w{i}") for i in range(4)]
weak = weakref.WeakKeyDictionary((o, o.name) for o in objects)
rounds = 0
Key.react = staticmethod(lambda: objects.pop() and None)
for o in objects:
    rounds += 1
    del weak[o]
Key.react = staticmethod(lambda: None)
print(rounds, len(weak))

# A set asks in the same way.
keys = [Key(f"k{i}") for i in range(4)]
s = set(keys)


def come_and_go():
    s.add("other")
    s.discard("other")


Key.react, Key.asked = staticmethod(come_and_go), 0
print(Key("none") in s, Key.asked)
Key.react = staticmethod(lambda: None)
