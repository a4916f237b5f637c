# When locals die: at return, by del, at rebinding, in comprehensions, loops and nested scopes.
class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def loop():
    for n in range(3):
        item = Loud(f"item {n}")
        print("made", n)
    print("loop over")


def loop_variable():
    for item in [Loud("a"), Loud("b")]:
        print("body", item.name)
    print("after: the last one lives", item.name)


def comprehension():
    names = [x.name for x in (Loud("c1"), Loud("c2"))]
    print(names)
    [y := Loud("walrus")]
    print("y", y.name)


def branches(flag):
    if flag:
        only = Loud("only if true")
    print("end of branches")


def overwritten():
    x = Loud("first")
    x = Loud("second")
    x, y = Loud("third"), x
    print("swap", x.name, y.name)


def deleted():
    a, b = Loud("a"), Loud("b")
    del a
    print("a is gone")
    try:
        a
    except UnboundLocalError as error:
        print(error)


def early():
    x = Loud("returned early")
    if x:
        return x.name
    print("never")


def returned():
    kept = Loud("kept")
    other = Loud("other")
    return kept


for function in (loop, loop_variable, comprehension, lambda: branches(True),
                 lambda: branches(False),
                 overwritten, deleted, early):
    print("--", function.__name__, function())
print("-- returned")
result = returned()
print("have", result.name)
del result
(lambda argument: print("in lambda", argument.name))(Loud("argument"))
print("end")
