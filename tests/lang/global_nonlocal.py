# global and nonlocal.
counter = 0


def bump():
    global counter
    counter += 1
    return counter


print(bump(), bump(), counter)


def make():
    global made
    made = "made inside"


make()
print(made)


def outer():
    x = "outer"

    def middle():
        def inner():
            nonlocal x
            x += "+inner"
        inner()
        return x
    return middle() + "|" + x


print(outer())


def shadow():
    counter = 10

    def use_global():
        global counter
        counter += 100
        return counter
    return use_global(), counter


print(shadow(), counter)


def accumulate():
    total = 0

    def add(n):
        nonlocal total
        total += n
        return total

    def reset():
        nonlocal total
        old, total = total, 0
        return old
    return add, reset


add, reset = accumulate()
add(3)
print(add(4), reset(), add(1))


class Box:
    global in_class
    in_class = "set by a class body"


print(in_class, hasattr(Box, "in_class"))
for source in ("def f():\n    nonlocal q\n", "def f(a):\n    global a\n",
               "def f():\n    a = 1\n    global a\n", "nonlocal z\n",
               "def f():\n    print(a)\n    nonlocal a\n"):
    try:
        exec(source)
    except SyntaxError as error:
        print(error.msg)
