# Context managers: when the manager, its value and its locals die.
class Manager:
    def __init__(self, name, suppress=False):
        self.name, self.suppress = name, suppress

    def __enter__(self):
        print("enter", self.name)
        return Value(self.name)

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__)
        return self.suppress

    def __del__(self):
        print("del manager", self.name)


class Value:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del value", self.name)


def plain():
    with Manager("plain"):
        print("body")
    print("after")


def bound():
    with Manager("bound") as value:
        print("body", value.name)
    print("after, value lives", value.name)


def two():
    with Manager("one") as a, Manager("two") as b:
        print("body", a.name, b.name)
    print("after")


def failing():
    try:
        with Manager("failing") as value:
            1 / 0
    except ZeroDivisionError as error:
        print("caught", error)
    print("after")


def suppressed():
    with Manager("suppressed", True):
        raise ValueError("hidden")
    print("after")


def returning():
    with Manager("returning") as value:
        return value.name


def looping():
    for n in range(3):
        with Manager(f"loop {n}"):
            if n == 0:
                continue
            break


def attribute_target():
    class Box:
        pass
    with Manager("attribute") as Box.field:
        print("in body", Box.field.name)
    Box.field = None
    print("after")


for function in (plain, bound, two, failing, suppressed, returning, looping, attribute_target):
    print("--", function.__name__, function())
