# oracle: none, the module mem is Ouro's own
# stress: none, what a suspended frame holds depends on collections
# Each kind of place that may hold an object is named until the count is explained.
import collections
import contextvars
import functools
import gc
import itertools
import mem
import sys
import types


class Node:
    def method(self):
        pass


x = Node()


def show(label):
    answer = mem.why(x)
    unexplained = [row for row in answer if "C code" in row]
    print(f"-- {label}: {len(answer)} of {sys.getrefcount(x) - 1}", *unexplained)
    for row in answer:
        if row != "global 'x' of module __main__":
            print("  ", row)


def defaults(a=x, *, k=x):
    pass


show("defaults")
del defaults
holder = x.method
show("bound method")
holder = types.MethodType(print, x)
show("bound builtin")
holder = functools.partial(print, x, k=x)
show("partial")
for make in (property, staticmethod, classmethod):
    holder = make(x)
    show(make.__name__)
holder = slice(x, None, x)
show("slice")
holder = types.SimpleNamespace(a=x)
show("namespace")
holder = collections.deque([x, 0, x])
show("deque")
holder = collections.OrderedDict(a=x)
show("OrderedDict")
holder = collections.namedtuple("Pair", "a b")(x, x)
show("namedtuple")
holder = {"rows": [x]}
show("a list in a dict")
holder = iter([x])
show("list iterator")
holder = itertools.repeat(x)
show("repeat")
holder = contextvars.ContextVar("variable")
token = holder.set(x)
show("context variable")
holder.reset(token)
del token
holder = types.ModuleType("loose")
holder.y = x
show("loose module")
holder = sys.modules["loose"] = types.ModuleType("loose")
holder.y = x
show("module")
del sys.modules["loose"]


class Rows(list):
    __slots__ = ("a", "__dict__")


holder = Rows([x])
holder.a = holder.b = x
show("subclass of list")


def generator():
    y = x
    print((yield), x)


holder = generator()
next(holder)
show("generator")


def later():
    y = x
    for _ in [0]:
        print(x, (yield))


holder = later()
next(holder)
show("values of a generator")


class Wait:
    def __await__(self):
        yield


async def coroutine():
    y = x
    await Wait()


holder = coroutine()
holder.send(None)
show("coroutine")
holder.close()


async def asynchronous():
    y = x
    yield


holder = asynchronous()
try:
    holder.asend(None).send(None)
except StopIteration:
    pass
show("asynchronous generator")


def fail():
    y = x
    raise ValueError(x)


try:
    fail()
except ValueError as error:
    show("handled")
    holder = error
show("exception")
error = holder.with_traceback(None)
error.note = x
show("attribute of an exception")
print(mem.why(error))
try:
    raise error
except ValueError:
    print(mem.why(error))
del error
holder = None


def argument(a):
    show("argument")


def many(*args, **kwargs):
    show("star arguments")


argument(x)
many(x, k=x)
[x, x, show("list under way")]
print(*("call", show("call under way"), x is x, [x, show("inner")][:0]))
sorted([0], key=lambda _, a=x: show("called from C"))
for holder in [x].copy():
    show("loop")
holder = None


class Body:
    y = x
    show("class body")


del Body


def outer():
    y = x

    def inner():
        return y
    show("cell")
    return inner


holder = outer()
show("closure")
holder = None
gc.collect()
show("nothing else")
