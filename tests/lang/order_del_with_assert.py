# The order in which del, with, assert, raise and return evaluate their parts.
log = []


def note(name, value=None):
    log.append(name)
    return value


def show(title):
    print(f"{title:8}", ", ".join(log))
    log.clear()


class Box:
    def __delitem__(self, key):
        note(f"del [{key}]")

    def __delattr__(self, name):
        note(f"del .{name}")


class Manager:
    def __init__(self, name):
        self.name = name
        note("make " + name)

    def __enter__(self):
        note("enter " + self.name)
        return self

    def __exit__(self, kind, value, trace):
        note(f"exit {self.name} {kind.__name__ if kind else None}")
        return self.name == "swallow"


box = Box()
del note("a", box)[note("k", 1)], note("b", box).attribute
show("del")
with Manager("one") as note("target", box).it, Manager("two"):
    note("body")
show("with")
with Manager("swallow"), Manager("inner"):
    note("body")
    raise KeyError(note("argument"))
show("raising")
assert note("condition", True), note("message never")
show("assert")
try:
    assert note("condition", False), note("message", "text")
except AssertionError as error:
    note(repr(error))
show("failed")
try:
    raise note("error", ValueError("v")) from note("cause", OSError("o"))
except ValueError as error:
    note(repr(error.__cause__))
show("raise")


def give():
    try:
        return note("return value", 1)
    finally:
        note("finally")


note(f"got {give()}")
show("return")
