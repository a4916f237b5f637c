# Deeply nested containers are freed, and compared and shown within limits.
# stress: none, it makes too many objects
import gc


class Loud:
    def __del__(self):
        print("core freed")


def nest(wrap, n, core=None):
    for _ in range(n):
        core = wrap(core)
    return core


N = 100_000
for name, wrap in (("list", lambda x: [x]), ("tuple", lambda x: (x,)), ("dict value", lambda x: {"k": x}),
                   ("wide", lambda x: [1, x, "a", None]), ("pair", lambda x: (x, [])),
                   ("dict in list", lambda x: [{"k": x}]), ("iterator", lambda x: iter([x])),
                   ("enumerate", lambda x: enumerate([x])), ("zip", lambda x: zip([x])),
                   ("reversed", lambda x: reversed([x]))):
    deep = nest(wrap, N, Loud())
    deep = None
    print(name)
deep = nest(lambda x: frozenset([x]) if x.__class__ is int else [x], N, 1)
del deep
deep, other = nest(lambda x: [x], N), nest(lambda x: [x], N)
for action in (lambda: deep == other, lambda: deep < other):
    try:
        action()
        print("no error")
    except RecursionError as error:
        print(type(error).__name__)
del deep, other
deep = nest(lambda x: {"k": x}, N)
for action in (lambda: repr(deep), lambda: deep == nest(lambda x: {"k": x}, N)):
    try:
        action()
        print("no error")
    except RecursionError as error:
        print(type(error).__name__)
deep = None
deep = nest(lambda x: [x], N, Loud())
inner = deep
for _ in range(N // 2):
    inner = inner[0]
del deep
print("half freed")
del inner
loop = innermost = []
for _ in range(N):
    loop = [loop]
innermost.append(loop)
del loop, innermost
print(gc.collect() == N + 1, "cycle of lists")
shared = []
diamond = shared
for _ in range(1000):
    diamond = [diamond, diamond]
del diamond
print(shared, "shared survives")


class Wrapper:
    def __init__(self, x):
        self.x = x


deep = nest(Wrapper, N, Loud())
deep = None
print("instances")
deep = nest(lambda x: type("T", (), {"x": x})(), 200, Loud())
deep = None
gc.collect()
print("classes")
