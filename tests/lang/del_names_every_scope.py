# del of names in every scope, then reading, rebinding and falling back to outer names.
x = "module"
del x
try:
    x
except NameError as error:
    print(error)
len = lambda value: "shadow"
print(len("ab"))
del len
print(len("ab"))


def local():
    y = 1
    del y
    try:
        y
    except UnboundLocalError as error:
        print(error)
    y = 2
    return y


def never_bound():
    if False:
        z = 1
    del z


print(local())
try:
    never_bound()
except UnboundLocalError as error:
    print(error)


def parameters(a, *b, c=1, **d):
    del a, (b, [c]), d
    return sorted(locals())


print(parameters(1))


def makes_global():
    global made
    made = 1
    del made


makes_global()
print("made" in globals())


class Body:
    kept = removed = 1
    del removed
    try:
        del absent
    except NameError as error:
        print(error)


print(hasattr(Body, "removed"), Body.kept)


def outer():
    cell = 1

    def remove():
        nonlocal cell
        del cell

    remove()
    try:
        remove()
    except NameError as error:
        print(error)
    cell = "again"
    return cell


print(outer())
try:
    raise KeyError("k")
except KeyError as name:
    del name
print("name" in globals())
name = "before"
try:
    raise KeyError("k")
except KeyError as name:
    pass
print("name" in globals())
for i in range(2):
    del i
print("i" in globals())
for source in (
    "del 1", "del f()", "del (a, b + c)", "del None", "del *a", "del (yield)", "del a := 1",
    "del [x for x in y]",
):
    try:
        exec(source)
    except SyntaxError as error:
        print(error.msg)
