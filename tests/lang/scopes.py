# Where names are looked up: local, enclosing, global, built-in; class bodies are apart.
x = "global"


class A:
    x = "class"
    before = x

    def method(self):
        return x

    items = [x for _ in range(1)]
    first = [n for n in x]
    lam = lambda self: x


print(A.before, A().method(), A.items, A.first, A().lam())


def f():
    x = "local"

    class B:
        y = x
        x = "class again" if False else x

        def get(self):
            return x
    return B.y, B.x, B().get()


print(f() if False else "skipped")


def g():
    try:
        print(x)
    except UnboundLocalError as error:
        print(error)
    x = 1


g()
len_before = len
len = lambda obj: "mine"
print(len([1]))
del len
print(len([1]), len is len_before)


def no_leak():
    [i for i in range(3)]
    try:
        i
    except NameError as error:
        print(error)


no_leak()


def loop_leaks():
    for j in range(3):
        pass
    return j


print(loop_leaks())
print("x" in globals(), "zzz" in globals(), globals()["x"])


def local_names(a, b=2):
    c = 3
    return sorted(locals().items())


print(local_names(1))


class C:
    n = 1
    n += 1
    names = sorted(k for k in locals() if not k.startswith("__"))


print(C.n, C.names)
print(__name__)
