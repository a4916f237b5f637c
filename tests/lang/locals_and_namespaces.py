# globals(), locals(), vars(), exec and eval with their own namespaces.
def function(a):
    b = 2
    before = locals()
    c = 3
    return before, locals(), before is locals()


print(function(1))


def closure():
    x = 1

    def inner():
        y = x
        return locals()

    return inner()


print(closure())


class Body:
    one = 1
    names = sorted(k for k in locals() if not k.startswith("__"))


print(Body.names, globals() is globals(), locals() is globals(), vars() is globals())
space = {"x": 5}
exec("y = x + 1\ndef f(): return y * 2\nz = f()", space)
print(space["y"], space["z"], sorted(k for k in space if k != "__builtins__"), "__builtins__" in space)
print(eval("x + y", space), eval("a * b", {"a": 3}, {"b": 4}), eval("[x for x in range(n)]", {"n": 3}))
outer, inner = {"g": 1}, {"l": 2}
exec("new = g + l\nglobal made\nmade = 5", outer, inner)
print(sorted(k for k in outer if k != "__builtins__"), inner)


def no_write_back():
    x = 1
    exec("x = 2")
    locals()["x"] = 3
    snapshot = {}
    exec("x = 10; y = 20", globals(), snapshot)
    return x, snapshot


print(no_write_back())


def reads_locals():
    value = 42
    return eval("value + 1"), eval("[value for _ in range(2)]") if False else eval("value")


print(reads_locals())
for action in (lambda: eval("1 +"), lambda: eval("x = 1"), lambda: exec("return 1"), lambda: eval("undefined"), lambda: eval(5), lambda: exec(5), lambda: eval("1", 5), lambda: eval("1", {}, 5), lambda: exec("1", None, 5), lambda: compile("1", "f", "single") and 1, lambda: eval(compile("1+1", "f", "eval")),
               lambda: eval(compile("x=1", "f", "exec"), {}), lambda: compile("1\n2", "f", "single"), lambda: compile("1", "f", "wrong"), lambda: eval("\n 1"), lambda: eval("  1  "), lambda: eval(b"1+1"), lambda: compile("a\0b", "f", "exec"), lambda: eval("(" * 300 + ")" * 300)):
    try:
        print(action())
    except (SyntaxError, NameError, TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Missing(dict):
    def __missing__(self, key):
        return f"<{key}>"


print(eval("a + b", {}, Missing(a="A")))
exec("print(undefined_but_missing)", {}, Missing(print=print))
restricted = {"__builtins__": {"len": len}}
print(eval("len('abc')", restricted))
try:
    eval("open('x')", restricted)
except NameError as error:
    print(error)
code = compile("total = sum(range(n))", "<text>", "exec")
for n in (3, 5):
    space = {"n": n}
    exec(code, space)
    print(space["total"], end=" ")
print(code.co_filename, code.co_names)
del n
try:
    exec("del missing_name")
except NameError as error:
    print(error)
print(vars(Body)["one"], sorted(vars(type("T", (), {"a": 1})()))) if True else None
try:
    vars(5)
except TypeError as error:
    print(error)
print(dir()[:3], sorted(dir(Body))[-2:], dir(type("T", (), {"__dir__": lambda self: ["b", "a"]})()))
# What f_locals is given besides variables stays as long as the frame.
import gc
import sys


def given():
    sys._getframe().f_locals["new"] = 5
    print(sys._getframe().f_locals.get("new"), locals(), eval("new"))


def caller():
    def give():
        sys._getframe(1).f_locals["by callee"] = 1
    give()
    return sorted(locals())


def generator():
    sys._getframe().f_locals["new"] = 5
    yield locals()
    yield locals()


given()
print(caller())
g = generator()
print(next(g), g.gi_frame.f_locals)
g.gi_frame.f_locals["more"] = 6
print(next(g), list(g), g.gi_frame)


class Node:
    pass


def cycle():
    node = Node()
    node.generator = generator()
    next(node.generator)
    node.generator.gi_frame.f_locals["node"] = node


cycle()
gc.collect()
