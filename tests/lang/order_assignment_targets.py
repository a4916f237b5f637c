# The order in which assignment evaluates its value, its containers and its indices.
log = []


def note(name, value=None):
    log.append(name)
    return value


def show(title):
    print(f"{title:12}", " ".join(log))
    log.clear()


class Place:
    def __init__(self, name):
        object.__setattr__(self, "name", name)

    def __setitem__(self, key, value):
        log.append(f"{self.name}[{key}]={value}")

    def __setattr__(self, key, value):
        log.append(f"{self.name}.{key}={value}")

    def __getitem__(self, key):
        log.append(f"get {self.name}[{key}]")
        return 10


a, b = Place("a"), Place("b")
note("base", a)[note("key", "k")] = note("value", 1)
show("item")
note("x", a).left = note("y", b).right = note("value", 2)
show("chain")
note("x", a)[note("i", 0)], note("y", b)[note("j", 1)] = note("p", 5), note("q", 6)
show("tuple")
note("x", a)[note("i", 0)] += note("value", 3)
show("augmented")
note("x", a)[note("lo", 1) : note("hi", 2) : note("step", 3)] = note("value", 4)
show("slice")
note("x", a)[note("i", 0)]: note("annotation", int) = note("value", 7)
show("annotated")
[note("x", a).head, *note("y", b).tail] = note("value", "abc")
show("starred")
for note("x", a)[note("i", "n")] in note("iterable", [1, 2]):
    note("body")
show("for")
i = 0
i, spots = 1, [0, 0]
i, spots[i] = 0, "set at the new index"
print(i, spots)
try:
    note("x", a).gone, missing[note("never")] = note("value", (1, 2))
except NameError as error:
    print(error)
show("failing")
