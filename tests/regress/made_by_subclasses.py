"""Subclasses of super and OSError that initialise in their own way; states of errors."""
import functools
import pickle
import types


def show(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


class MySuper(super):
    def __init__(self, *args):
        super(MySuper, self).__init__(*args)


class A:
    def name(self):
        return "A"


class B(A):
    def name(self):
        return "B" + MySuper(B, self).name()


show(lambda: B().name())
show(lambda: MySuper(B, B()).__self_class__)
show(lambda: MySuper.__new__(MySuper))
show(lambda: MySuper.__new__(MySuper).__thisclass__)
show(lambda: super(1))
show(lambda: super(int, 1, 2))
show(lambda: super())


class ByNew(OSError):
    def __new__(cls, message, baz):
        self = super().__new__(cls, message)
        self.baz = baz
        return self


class ByInit(OSError):
    def __init__(self, bar):
        self.bar = bar
        super().__init__(1, "text")


class ByBoth(OSError):
    def __new__(cls, *args, **keywords):
        return super().__new__(cls, 2, "new")

    def __init__(self, *args, **keywords):
        super().__init__(3, "init")


show(lambda: (ByNew("m", baz="z").args, ByNew("m", "z").baz))
show(lambda: (ByInit(bar=1).args, ByInit(2).errno, ByInit(2).bar))
show(lambda: (ByBoth(x=1).args, ByBoth(x=1).errno))
show(lambda: OSError(1, x=2))
error = OSError(2, "a")
error.__init__(3, "b")
print(error.args, error.errno)

for error in [AttributeError("foo", name="n", obj=3), AttributeError(),
              ImportError("x", name="a", path="b", name_from="q"), ImportError("x"),
              NameError("a", name="q"), ModuleNotFoundError("m", name="z")]:
    print(error.__reduce__())
    for protocol in (0, 2, 4):
        again = pickle.loads(pickle.dumps(error, protocol))
        print(type(again).__name__, again.args, again.name, getattr(again, "obj", 0))


class BadLength:
    def __iter__(self):
        return iter(range(10))

    def __len__(self):
        raise RuntimeError("hello")


class BadHint(BadLength):
    def __len__(self):
        raise TypeError

    def __length_hint__(self):
        return "x"


for bad in BadLength(), BadHint():
    for make in (list, tuple, bytes, bytearray, [].extend, bytearray(3).extend):
        show(lambda: make(bad))


@types.coroutine
def waiting():
    return (yield 5)


async def runs():
    return await waiting()


print(types.coroutine(waiting) is waiting, waiting.__code__.co_flags & 0x100)
run = runs()
print(run.send(None))
try:
    run.send("sent")
except StopIteration as stop:
    print(stop.value)


@functools.total_ordering
class Ordered:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return self.value < other.value

    def __eq__(self, other):
        return self.value == other.value


for method in (Ordered.__gt__, Ordered.__ge__, Ordered.__le__):
    print(method.__name__, method.__qualname__, pickle.loads(pickle.dumps(method)) is method)
print(Ordered(1) >= Ordered(0), Ordered(1) <= Ordered(0))
show(lambda: hash(functools.cmp_to_key(lambda a, b: 0)))


class Counting:
    count = 0

    def __aiter__(self):
        return self

    @types.coroutine
    def __anext__(self):
        yield "wait"
        if self.count == 2:
            raise StopAsyncIteration
        self.count += 1
        return self.count


async def counts():
    counting = Counting()
    results = [await anext(counting), await anext(counting, "end"), await anext(counting, "end")]
    results += [each async for each in counting]
    return results


run = counts()
try:
    while True:
        print(run.send(None), end=" ")
except StopIteration as stop:
    print(stop.value)
