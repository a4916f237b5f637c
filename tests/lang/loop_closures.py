# Functions made in loops share their variable; the ways to keep each value.
late = []
for i in range(3):
    late.append(lambda: i)
print([f() for f in late])
i = "changed"
print([f() for f in late])
print([f() for f in [lambda i=i: i for i in range(3)]])
print([f() for f in [lambda: j for j in range(3)]])
print([f() for f in (lambda: k for k in range(3))])
print([f() for f in list(lambda: k for k in range(3))])


def keep(n):
    return lambda: n


print([f() for f in [keep(n) for n in range(3)]])
print([f() for f in [(lambda n: lambda: n)(n) for n in "abc"]])


def counters():
    made = []
    for step in (1, 10):
        total = 0

        def add():
            nonlocal total
            total += step
            return total

        made.append(add)
    return made


one, ten = counters()
print(one(), ten(), one())
print(one.__closure__[1].cell_contents, one.__closure__[0] is ten.__closure__[0])


def per_call(step):
    total = 0

    def add():
        nonlocal total
        total += step
        return total

    return add


one, ten = [per_call(s) for s in (1, 10)]
print(one(), ten(), one(), one.__closure__[0] is ten.__closure__[0])


def deleted():
    value = 1

    def read():
        return value

    print(read())
    del value
    try:
        read()
    except NameError as error:
        print(error)
    value = 2
    return read()


print(deleted())
