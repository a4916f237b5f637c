# global and nonlocal through several levels, classes, comprehensions and exec.
x = "global"


def outer():
    x = "outer"

    def reader():
        return x

    def to_global():
        global x
        x = "set by to_global"
        return x

    def to_outer():
        nonlocal x
        x = "set by to_outer"

    class Body:
        seen = x
        x = "class"
        after = x

        def method(self):
            return x

        comp = [x for _ in range(1)]
        first = [y for y in x]

    print(reader(), Body.seen, Body.after, Body().method(), Body.comp, Body.first)
    to_global()
    print(x, reader())
    to_outer()
    print(x, reader(), Body().method())

    def middle():
        def deepest():
            nonlocal x
            x += "!"
            return x
        return deepest()

    print(middle(), x)


outer()
print(x)


class ClassGlobal:
    global made_global
    made_global = 1
    x = x + "/class"

    def f(self):
        return __class__.x


print(made_global, ClassGlobal.x, ClassGlobal().f(), hasattr(ClassGlobal, "made_global"))


def class_nonlocal():
    count = 0

    class Counter:
        nonlocal count
        count = count + 1
        own = count
    return count, Counter.own, "count" in vars(Counter)


print(class_nonlocal())


def loops():
    functions = [lambda: i for i in range(3)]
    others = []
    for j in range(3):
        others.append(lambda: j)
    return [f() for f in functions], [f() for f in others]


print(loops())


def conditional(flag):
    if flag:
        maybe = 1

    def inner():
        return maybe
    try:
        return inner()
    except NameError as error:
        return f"{type(error).__name__}: {error}"


print(conditional(True), conditional(False))


def shadow_builtin():
    try:
        return len("x")
    except UnboundLocalError as error:
        return error
    len = 1


print(shadow_builtin())


def import_local():
    import sys as x
    from math import pi
    return x.__name__, round(pi)


print(import_local(), x)
