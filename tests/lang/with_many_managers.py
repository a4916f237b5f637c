# Several managers in one with: order, failures in enter and exit, parentheses, targets.
class M:
    def __init__(self, name, enter=None, leave=None, suppress=False):
        self.name, self.enter, self.leave, self.suppress = name, enter, leave, suppress

    def __enter__(self):
        print("enter", self.name, end="; ")
        if self.enter:
            raise self.enter
        return self.name

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, end="; ")
        if self.leave:
            raise self.leave
        return self.suppress


def attempt(function):
    try:
        print("->", function())
    except Exception as error:
        print("raised", repr(error), "context", repr(error.__context__))


def parenthesised():
    with (M("a") as a, M("b") as b, M("c"),):
        return a, b


def enter_fails():
    with M("a"), M("b", enter=ValueError("enter b")), M("c"):
        return "never"


def exit_fails():
    with M("a"), M("b", leave=KeyError("exit b")):
        return "body"


def exit_fails_in_error():
    with M("a"), M("b", leave=KeyError("exit b")):
        1 / 0


def suppressed_inside():
    with M("a"), M("b", suppress=True):
        1 / 0
    return "went on"


def suppressed_enter():
    with M("a", suppress=True), M("b", enter=ValueError("x")):
        return "never"
    return "after"


def targets():
    items, table = [0, 0], {}
    with M("xy") as (x, y), M("k") as table["k"], M("i") as items[1]:
        pass
    return x, y, items, table


def target_fails():
    with M("abc") as (x, y):
        return "never"


def continues():
    for n in range(3):
        with M(n):
            if n == 0:
                continue
            break
    return n


def result_truth():
    class Truth:
        def __bool__(self):
            raise RuntimeError("truth of exit")
    with M("t", suppress=Truth()):
        1 / 0


for function in (parenthesised, enter_fails, exit_fails, exit_fails_in_error, suppressed_inside,
                 suppressed_enter, targets, target_fails, continues, result_truth):
    print(function.__name__, end=": ")
    attempt(function)
