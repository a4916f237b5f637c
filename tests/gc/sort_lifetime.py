# sort, sorted, min and max with key functions: when keys and items die, also on errors.
class Key:
    def __init__(self, name):
        self.name = name

    def __lt__(self, other):
        return self.name < other.name

    def __gt__(self, other):
        return self.name > other.name

    def __del__(self):
        print("del key", self.name)


def key(name):
    if name == "!":
        raise ValueError("no key")
    return Key(name)


print(sorted("ba", key=key))
print("sorted")
print(min("yx", key=key))
print("smallest")
print(max("yx", key=key))
print("largest")
names = ["d", "c", "!"]
try:
    names.sort(key=key)
except ValueError as error:
    print(error)
print("unchanged", names)
