# oracle: none, CPython 3.13.0 counts an item twice there and crashes in pop()
# A comparison may add an item where the one that is being added was to go.
class Key:
    act = None

    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return 5

    def __eq__(self, other):
        act, Key.act = Key.act, None
        if act is not None:
            act()
        return self.number == other.number


keys = [Key(number) for number in range(4)]
s = {keys[0], keys[1]}
s.discard(keys[0])
Key.act = lambda: s.add(keys[3])
s.add(keys[2])
print(len(s), [key.number for key in s])
print([s.pop().number for _ in range(3)], s)
