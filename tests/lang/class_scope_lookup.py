# How names resolve inside a class body: locals, globals, cells, comprehensions.
x = "global"


class A:
    before = x
    x = "class"
    after = x
    first = [x for _ in range(1)]
    outer_iterable = [c for c in x]
    function = lambda: x
    default = lambda value=x: value

    def method(self):
        return x

    class Inner:
        seen = x


print(A.before, A.after, A.first, A.outer_iterable[0])
print(A.function(), A.default(), A().method(), A.Inner.seen)


def enclosing():
    x = "enclosing"

    class B:
        seen = x

        def method(self):
            return x

    class C:
        x = "own"
        seen = x

    return B.seen, B().method(), C.seen


try:
    print(enclosing())
except NameError as error:
    print(type(error).__name__, error)


def conditional(flag):
    y = "cell"

    class D:
        if flag:
            y = "local"
        seen = y

    return D.seen


try:
    print(conditional(True), conditional(False))
except NameError as error:
    print(error)


class G:
    global created
    created = "by class"
    x = created
    del x
    fallback = x


print(created, hasattr(G, "created"), G.fallback)


class Loop:
    for i in range(3):
        exec(f"field_{i} = i * 10")
    del i


print(sorted(n for n in vars(Loop) if not n.startswith("__")), Loop.field_2)
print(A.__qualname__, A.Inner.__qualname__, A.method.__qualname__)
