# A handled MemoryError keeps nothing alive: neither the frames it left nor their locals.


class Held:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("released", self.name)


def fail(name):
    held = Held(name)
    return [held] * (2 ** 62)


for name in ("first", "second"):
    try:
        fail(name)
    except MemoryError as error:
        print(type(error).__name__, error.__traceback__ is not None)
print("handled")

kept = []
for name in ("a", "b", "c"):
    try:
        fail(name)
    except MemoryError as error:
        kept.append(error)
print(len(set(map(id, kept))), "errors")
kept.pop()
print("one gone")
kept.clear()
print("all gone")
