# An item that dies while zip() and enumerate() fill their tuple asks them for more.
class Item:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        if asking:
            seen.append(next(asking[0], None))

    def __repr__(self):
        return self.name


for make in (zip, lambda a, b: enumerate(a), lambda a, b: zip(a, b, b"123456")):
    seen, asking = [], []
    pairs = make((Item(f"a{i}") for i in range(6)), (Item(f"b{i}") for i in range(6)))
    first = next(pairs)
    del first
    asking.append(pairs)
    second = next(pairs)
    print(second, seen)
    third = next(pairs)
    print(third, second)
    asking.clear()
    print(len(seen), len(set(map(id, seen))))
    del pairs
