# nonlocal through several levels, shadowing on the way, in classes, and its errors.
def level1():
    x = 1
    trace = []

    def level2():
        nonlocal x
        x += 1
        y = "two"

        def level3():
            nonlocal x, y
            x *= 10
            y += "+three"

            def level4():
                x = "shadow"

                def level5():
                    nonlocal x
                    x += "!"
                    return x

                return level5(), x

            return level4()

        trace.append((level3(), y))

    level2()
    return x, trace


print(level1())


def through_class():
    count = 0

    class Counter:
        nonlocal count
        count = 5
        step = 2

        def bump(self):
            nonlocal count
            count += self.step
            return count

    c = Counter()
    return c.bump(), c.bump(), count, "count" in vars(Counter)


print(through_class())


def binds_every_way():
    a = b = c = d = e = f = None

    def bind():
        nonlocal a, b, c, d, e, f
        for a in range(3):
            pass
        with open_it() as b:
            pass
        import sys as c
        def d(): ...
        class e: ...
        [f := 9]

    bind()
    return a, b, c.__name__, d.__name__, e.__name__, f


class open_it:
    def __enter__(self):
        return "opened"

    def __exit__(self, *args):
        pass


print(binds_every_way())
for source in (
    "nonlocal x", "def f():\n nonlocal nowhere", "def f(x):\n nonlocal x",
    "def f():\n x = 1\n def g():\n  x = 2\n  nonlocal x",
    "def f():\n x = 1\n def g():\n  global x\n  nonlocal x",
    "def f():\n global x\n def g():\n  nonlocal x", "class A:\n x = 1\n def f(self):\n  nonlocal x",
):
    try:
        exec(source)
    except SyntaxError as error:
        print(error.msg)
