# Context managers: by class, by generator, stacks of them, swallowing, transactions, timing.
class contextmanager:
    """Make a context manager out of a generator function, as a class decorator by hand."""

    def __init__(self, function):
        self.function = function

    def __call__(self, *args, **kwargs):
        return _Manager(self.function(*args, **kwargs))

    def __get__(self, obj, cls=None):
        return self if obj is None else lambda *args, **kwargs: self(obj, *args, **kwargs)


class _Manager:
    def __init__(self, generator):
        self.generator = generator

    def __enter__(self):
        return next(self.generator)

    def __exit__(self, kind, error, trace):
        if kind is None:
            for _ in self.generator:
                raise RuntimeError("the generator did not stop")
            return False
        try:
            self.generator.throw(error)
        except StopIteration:
            return True
        except BaseException as raised:
            if raised is error:
                return False
            raise
        raise RuntimeError("the generator did not stop after an error")


@contextmanager
def tag(name, out):
    out.append(f"<{name}>")
    try:
        yield out.append
    finally:
        out.append(f"</{name}>")


page = []
with tag("html", page) as write, tag("body", page):
    write("hello")
    with tag("b", page):
        write("bold")
print("".join(page))


@contextmanager
def suppress(*kinds):
    try:
        yield
    except kinds as error:
        print(f"suppressed {type(error).__name__}: {error}")


with suppress(ZeroDivisionError, KeyError):
    1 / 0
with suppress(LookupError):
    print({}["gone"])
try:
    with suppress(KeyError):
        int("x")
except ValueError as error:
    print("passed on:", error)


class Transaction:
    depth = 0

    def __init__(self, data):
        self.data = data

    def __enter__(self):
        Transaction.depth += 1
        self.saved = {k: v for k, v in self.data.items()}
        return self.data

    def __exit__(self, kind, error, trace):
        print(f"{'  ' * Transaction.depth}{'commit' if kind is None else 'rollback ' + kind.__name__}")
        Transaction.depth -= 1
        if kind:
            self.data.clear()
            self.data.update(self.saved)
        return kind is not None and issubclass(kind, ArithmeticError)


stock = {"apple": 3, "pear": 5}
with Transaction(stock) as t:
    t["apple"] += 1
    with Transaction(stock):
        stock["pear"] //= 0
    with Transaction(stock):
        stock["fig"] = 1
print(stock)
try:
    with Transaction(stock):
        del stock["apple"]
        stock["kiwi"] -= 1
except KeyError as error:
    print("no", error, stock)


class Stack:
    """Like several with statements whose number is known at run time."""

    def __enter__(self):
        self.exits = []
        return self

    def enter(self, manager):
        value = type(manager).__enter__(manager)
        self.exits.append(manager.__exit__)
        return value

    def callback(self, function, *args, **kwargs):
        self.exits.append(lambda *details: function(*args, **kwargs) and False)

    def __exit__(self, *details):
        swallowed = False
        while self.exits:
            try:
                if self.exits.pop()(*details):
                    swallowed, details = True, (None, None, None)
            except Exception as error:
                details = (type(error), error, error.__traceback__)
                swallowed = False
        if details[1] is not None and not swallowed:
            raise details[1]
        return swallowed


class Noisy:
    def __init__(self, name, on_exit=None, swallow=False):
        self.name, self.on_exit, self.swallow = name, on_exit, swallow

    def __enter__(self):
        print("enter", self.name, end="; ")
        return self.name

    def __exit__(self, kind, error, trace):
        print("exit", self.name, kind and kind.__name__, end="; ")
        if self.on_exit:
            raise self.on_exit
        return self.swallow


for plan in ([Noisy("a"), Noisy("b")], [Noisy("c", swallow=True), Noisy("d")],
             [Noisy("e", swallow=True), Noisy("f", KeyError("from f"))], [Noisy("g", ValueError("from g")), Noisy("h", swallow=True)]):
    try:
        with Stack() as stack:
            names = [stack.enter(m) for m in plan]
            stack.callback(print, "callback", names, sep=" ", end="; ")
            if names[0] != "a":
                raise IndexError("inside")
        print("after")
    except Exception as error:
        print("caught", repr(error), "context", repr(error.__context__))


def early():
    for i in range(3):
        with Noisy(i):
            if i == 1:
                return "returned"
            continue


print(early())
for i in range(3):
    with Noisy(i, swallow=True):
        if i == 1:
            break
print()


class Indenter:
    def __init__(self):
        self.level = 0

    def __enter__(self):
        self.level += 1
        return self

    def __exit__(self, *_):
        self.level -= 1

    def __call__(self, text):
        print("    " * self.level + text)
        return self


show = Indenter()
show("for x in items:")
with show:
    show("if x:")
    with show, show:
        show("deep")
    show("else:")
show("done")


class Broken:
    def __enter__(self):
        raise OSError("cannot enter")

    def __exit__(self, *_):
        print("never")


for attempt in (Broken, dict, lambda: type("Half", (), {"__enter__": lambda self: 1})()):
    try:
        with attempt() as x:
            print("inside", x)
    except (OSError, TypeError) as error:
        print(type(error).__name__, error)
