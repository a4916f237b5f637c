# Replacing and deleting attributes while their old values run code.
class Loud:
    def __init__(self, name, action=None):
        self.name, self.action = name, action

    def __del__(self):
        print("del", self.name, end=" ")
        if self.action:
            self.action()


class Holder:
    pass


h = Holder()
h.x = Loud("old", lambda: print("sees", getattr(h, "x", "nothing")))
h.x = "new"
h.x = Loud("again", lambda: print("sees", vars(h)))
del h.x
h.x = Loud("adds", lambda: setattr(h, "added", 1))
h.x = 2
print(vars(h))
h.x = Loud("deletes", lambda: vars(h).clear())
h.x = 3
print(vars(h))
items = [Loud("item", lambda: items.append("from del")), 1]
items[0] = "replaced"
print(items)
items[:] = [Loud("slice", lambda: items.clear()), 2]
items[0:1] = ["a", "b"]
print(items)
table = {"k": Loud("value", lambda: table.update(k="from del"))}
table["k"] = "set"
print(table)
table["j"] = Loud("popped", lambda: table.clear())
del table["j"]
print(table)
name = Loud("global", lambda: globals().__setitem__("name", "from del"))
name = "assigned"
print(name)


def local():
    value = Loud("local", lambda: print("other is", other))
    other = "set"
    value = other = "changed"
    return value


print(local())
