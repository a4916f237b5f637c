# throw() while a generator delegates: arguments go on as they were given.
import sys
import traceback


class It:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def throw(self, *args):
        print("throw", args)
        raise ValueError("q")

    def close(self):
        print("close")


def g(it):
    yield from it


def go(*args):
    x = g(It())
    next(x)
    try:
        x.throw(*args)
    except BaseException as e:
        print(type(e), e, e.__context__)
        traceback.print_exc(file=sys.stdout)


go(1)
go(KeyError)
go(KeyError("x"))
go(KeyError, "x")
go(KeyError, 1, 5)
go(GeneratorExit)
go(GeneratorExit())


class Bad:
    def __init__(self, what):
        self.what = what

    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def __getattr__(self, name):
        print("getattr", name)
        raise self.what()


for what in ValueError, AttributeError:
    for op in "x.close()", "x.throw(KeyError)", "x.throw(GeneratorExit)", "x.send(3)", "x.throw(1)":
        x = g(Bad(what))
        next(x)
        try:
            print(op, eval(op))
        except BaseException as e:
            print(op, type(e), e, repr(e.__context__))
        sys.stdout.flush()
        del x


def inner():
    yield 1
    yield 2


for bad in (1,), (KeyError("a"), 3), (KeyError, KeyError(1), 3):
    x = g(g(inner()))
    next(x)
    try:
        x.throw(*bad)
    except TypeError as e:
        traceback.print_exc(file=sys.stdout)
    print(list(x))
    x = inner()
    next(x)
    try:
        x.throw(*bad)
    except TypeError as e:
        print(e)
    print(list(x))


# Who called a body that something is thrown into: the generator that waits for it.
def callers():
    frame, names = sys._getframe(1), []
    while frame is not None:
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    return names


def waiting(inner):
    try:
        yield from inner
    except KeyError:
        print("caught under", callers())
        yield "caught"


def deepest():
    try:
        yield 1
    except ValueError:
        print("thrown into under", callers())
        yield 2
        raise KeyError
    finally:
        print("ends under", callers())


class Waits:
    def __await__(self):
        try:
            yield 1
        except ValueError:
            print("awaited under", callers())
            raise


async def coroutine(awaited):
    await awaited


def drive():
    x = waiting(waiting(deepest()))
    print(next(x), x.throw(ValueError))
    print(next(x))
    x = waiting(deepest())
    next(x)
    x.close()
    c = coroutine(coroutine(Waits()))
    c.send(None)
    try:
        c.throw(ValueError)
    except ValueError:
        print("not handled")


drive()


def held():
    held.frame = sys._getframe()
    try:
        yield 1
    except ValueError:
        print(held.frame.f_back.f_code.co_name)
        yield 2


x = waiting(held())
next(x)
print(held.frame.f_back)
x.throw(ValueError)
print(held.frame.f_back)
