# What a generator tells of itself while it is made, running, suspended and finished.
def states():
    yield g.gi_running, g.gi_suspended, g.gi_frame is not None
    yield from sub


def delegate():
    yield 1


sub = delegate()
g = states()
print(g.gi_running, g.gi_suspended, g.gi_yieldfrom, g.gi_frame.f_lineno, g.gi_frame.f_code is g.gi_code)
print(next(g), g.gi_running, g.gi_suspended, g.gi_frame.f_lineno)
print(next(g), g.gi_yieldfrom is sub)
print(list(g), g.gi_running, g.gi_suspended, g.gi_frame, g.gi_yieldfrom, g.gi_code.co_name)
print(g.__name__, g.__qualname__)
g.__name__ = "renamed"
g.__qualname__ = "Q.renamed"
print(g.__name__, repr(g)[:28])
for name, value in (("__name__", 5), ("gi_running", True), ("gi_code", None), ("other", 1)):
    try:
        setattr(g, name, value)
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
try:
    del g.__name__
except TypeError as error:
    print(error)
expression = (x for x in "ab")
print(expression.__name__, expression.gi_code.co_name, expression.gi_frame.f_locals.keys())
print(type(expression) is type(g), iter(expression) is expression, hasattr(expression, "__len__"))
try:
    type(g)()
except TypeError as error:
    print(error)
try:
    len(g)
except TypeError as error:
    print(error)


def itself():
    yield next(running)


running = itself()
try:
    next(running)
except ValueError as error:
    print(error)


def locals_live():
    a = 1
    yield
    b = 2
    yield


g = locals_live()
print(g.gi_frame.f_locals)
next(g)
print(g.gi_frame.f_locals)
next(g)
print(g.gi_frame.f_locals)
