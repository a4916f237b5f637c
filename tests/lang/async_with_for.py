# Coroutines: await, async with, async for over classes, throw, close, tracebacks, warnings.
import sys


class Wait:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return got


def run(coroutine, *sends):
    log, value = [], None
    for send in (None, *sends):
        try:
            log.append(coroutine.send(send))
        except StopIteration as stop:
            return log, stop.value
        except BaseException as error:
            return log, type(error).__name__, str(error)
    return log, "unfinished"


class Manager:
    def __init__(self, name, suppress=False):
        self.name, self.suppress = name, suppress

    async def __aenter__(self):
        print("enter", self.name, await Wait("entering " + self.name))
        return self.name

    async def __aexit__(self, kind, value, trace):
        print("exit", self.name, kind and kind.__name__, value, await Wait("leaving " + self.name))
        return self.suppress


async def several():
    async with Manager("a") as a, Manager("b", True) as b:
        print(a, b)
        raise ValueError("v")
    return "after"


print(run(several(), 1, 2, 3, 4))


async def returns_inside():
    for i in range(3):
        async with Manager(f"m{i}"):
            if i == 0:
                continue
            if i == 1:
                return "returned"


print(run(returns_inside(), *range(9)))


async def not_suppressed():
    async with Manager("n"):
        raise KeyError("k")


print(run(not_suppressed(), 1, 2))


class Squares:
    def __init__(self, n):
        self.i, self.n = 0, n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.i >= self.n:
            raise StopAsyncIteration
        self.i += 1
        await Wait(self.i)
        return self.i ** 2


async def loops():
    out = []
    async for x in Squares(3):
        out.append(x)
        if x == 4:
            continue
    else:
        out.append("else")
    async for a in Squares(9):
        async for b in Squares(2):
            if b == 4:
                break
            out.append((a, b))
        if a == 4:
            break
    return out


print(run(loops(), *range(30)))


async def target():
    return "result"


async def chain(n):
    if n == 0:
        return await Wait("deep")
    return await chain(n - 1)


print(run(chain(50), "value"))
c = target()
print(c.cr_running, c.cr_suspended, c.cr_await, c.cr_code.co_name, c.cr_origin, c.__qualname__)
print(repr(c)[:24])
w = c.__await__()
print(type(w).__name__, iter(w) is w, hasattr(c, "__iter__"), hasattr(c, "__next__"))
try:
    next(w)
except StopIteration as e:
    print(e.value)
for reuse in (lambda: c.send(None), lambda: c.throw(ValueError), lambda: next(w), c.close):
    try:
        print(reuse())
    except RuntimeError as e:
        print(e)


async def waiter():
    try:
        await Wait("first")
    except ValueError as e:
        print("caught", e)
        return await Wait("second")
    finally:
        print("finally")


c = waiter()
print(c.send(None), type(c.cr_await).__name__, c.cr_suspended)
print(c.throw(ValueError("in")))
c.close()
c = waiter()
try:
    c.send(5)
except TypeError as e:
    print(e)
c.send(None)
c.close()
print(c.cr_frame)


async def stop():
    raise StopIteration(3)


print(run(stop()))


async def bad_awaits():
    for bad in (3, "text", [], Bad1(), Bad2()):
        try:
            await bad
        except TypeError as e:
            print(e)
    c = target()
    await c
    try:
        await c
    except RuntimeError as e:
        print(e)
    w = waiter()
    w.send(None)
    try:
        await w
    except RuntimeError as e:
        print(e)
    w.close()


class Bad1:
    def __await__(self):
        return [1]


class Bad2:
    def __await__(self):
        return target2


target2 = target()
print(run(bad_awaits()))
target2.close()


async def bad_managers():
    for bad in (3, OnlyEnter(), SyncManager(), SyncExit()):
        try:
            async with bad:
                print("in")
        except (TypeError, AttributeError) as e:
            print(type(e).__name__, e)
    try:
        with Manager("x"):
            pass
    except TypeError as e:
        print(e)


class OnlyEnter:
    async def __aenter__(self):
        pass


class SyncManager:
    def __aenter__(self):
        return 1

    def __aexit__(self, *args):
        return 1


class SyncExit:
    async def __aenter__(self):
        return 1

    def __aexit__(self, *args):
        return 2


print(run(bad_managers()))


def plain_generator():
    c = target()
    try:
        yield from c
    finally:
        c.close()


try:
    list(plain_generator())
except TypeError as e:
    print(e)
c = target()
for use in (lambda: list(c), lambda: iter(c), lambda: next(c), lambda: [*c]):
    try:
        use()
    except TypeError as e:
        print(e)
c.close()


async def fails():
    await Wait(0)
    raise LookupError("deep down")


async def outer():
    await fails()


c = outer()
c.send(None)
try:
    c.send(None)
except LookupError as e:
    t = e.__traceback__
    while t:
        print(t.tb_frame.f_code.co_name, t.tb_lineno)
        t = t.tb_next


class Stderr:
    def write(self, text):
        sys.stdout.write("E " + text.split(":", 2)[-1] if ".py:" in text else "E " + text)

    def flush(self):
        pass


def never():
    for i in range(2):
        target()
    target().close()


class Async:
    async def method(self):
        return self

    @staticmethod
    async def static():
        return "static"

    def __init__(self):
        pass


print(run(Async().method())[1].__class__.__name__, run(Async.static()))


async def defaults(a, b=2, *args, c=3, **kw):
    return a, b, args, c, kw


print(run(defaults(1)), run(defaults(1, 5, 6, c=7, d=8)))
print(defaults.__code__.co_flags & 0x80, outer.__name__)


async def handled():
    try:
        raise ValueError("one")
    except ValueError:
        await Wait("x")
        print(repr(sys.exception()))


c = handled()
c.send(None)
print(sys.exception())
try:
    raise KeyError("outside")
except KeyError:
    print(run(c))
    print(repr(sys.exception()))
