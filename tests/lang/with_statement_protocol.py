# with: look-up on the type, order, suppressing, exceptions in enter and exit.
class M:
    def __init__(self, name, swallow=False, enter_fails=False, exit_fails=False):
        self.name, self.swallow, self.enter_fails, self.exit_fails = name, swallow, enter_fails, exit_fails

    def __enter__(self):
        print("enter", self.name)
        if self.enter_fails:
            raise OSError(self.name)
        return self.name

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value, traceback is not None)
        if self.exit_fails:
            raise KeyError(self.name)
        return self.swallow


with M("a") as a, M("b") as b:
    print(a, b)
with (
    M("c") as c,
    M("d"),
):
    print(c)
with M("swallows", True):
    raise ValueError("gone")
print("after")
for make in (lambda: (M("x"), M("y", enter_fails=True)), lambda: (M("x", True), M("y", exit_fails=True)), lambda: (M("x"), M("y", True))):
    try:
        first, second = make()
        with first, second:
            raise ValueError("body")
        print("not raised")
    except Exception as error:
        print(repr(error), repr(error.__context__))
with M("t") as (x, *y):
    print(x, y)
with M("item") as {}.setdefault("k", [0])[0]:
    pass


class Instance:
    pass


i = Instance()
i.__enter__ = i.__exit__ = lambda *a: None


class OnlyEnter:
    def __enter__(self):
        pass


class OnlyExit:
    def __exit__(self, *a):
        pass


for bad in (i, OnlyEnter(), OnlyExit(), 5):
    try:
        with bad:
            pass
    except TypeError as error:
        print(error)


async def wrong():
    async with M("sync"):
        pass


try:
    wrong().send(None)
except TypeError as error:
    print(error)


class AsyncOnly:
    async def __aenter__(self):
        pass

    async def __aexit__(self, *a):
        pass


try:
    with AsyncOnly():
        pass
except TypeError as error:
    print(error)


def returns():
    with M("return"):
        return "value"


print(returns())
