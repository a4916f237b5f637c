# Comprehensions: the variable, rejected items, an error halfway, and generator expressions.
class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


print([item.name for item in map(Loud, "ab")])
kept = [item for item in map(Loud, "pqr") if item.name != "q"]
print([item.name for item in kept])
kept = {item.name: item for item in map(Loud, "zz")}
print(list(kept))
kept.clear()


def fail(item):
    if item.name == "3":
        raise ValueError(item.name)
    return item


def failing():
    try:
        return [fail(item) for item in map(Loud, "1234")]
    except ValueError as error:
        print("failed at", error)


print("after the error", failing())
gen = (item for item in map(Loud, "xy"))
print(next(gen).name)
print("one taken")
del gen
print("dropped")
