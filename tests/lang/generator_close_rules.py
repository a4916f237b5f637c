# close(): return values, ignored GeneratorExit, errors, finished and unstarted generators.
def returning():
    try:
        yield 1
    except GeneratorExit:
        return "closed value"


def ignoring():
    while True:
        try:
            yield 1
        except GeneratorExit:
            yield "again"


def failing():
    try:
        yield 1
    finally:
        raise KeyError("cleanup")


def plain():
    yield 1


def reraising():
    try:
        yield 1
    except GeneratorExit as exit:
        print("exit", exit.args)
        raise


def stop():
    try:
        yield 1
    except GeneratorExit:
        raise StopIteration("x")


for make in (returning, ignoring, failing, plain, reraising, stop):
    g = make()
    print(make.__name__, g.close(), end=" ")
    try:
        next(g)
    except StopIteration:
        print("finished", end=" ")
    g = make()
    next(g)
    try:
        print("->", g.close(), g.close(), g.gi_frame)
    except Exception as error:
        print("->", type(error).__name__, error)
    if make is ignoring:
        g.gi_frame.f_locals.clear if False else None


def outer(inner):
    try:
        yield from inner
    except GeneratorExit:
        print("outer saw exit")
        raise


for inner in (returning(), plain(), iter([1, 2]), failing()):
    g = outer(inner)
    next(g)
    try:
        print(g.close())
    except KeyError as error:
        print("KeyError", error)


class Closable:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def close(self):
        print("close called")


g = outer(Closable())
next(g)
g.close()


def busy():
    try:
        me.close()
    except ValueError as error:
        yield str(error)


me = busy()
print(next(me))


def swallow():
    try:
        yield 1
    except GeneratorExit:
        pass
    print("goes on to the end")


g = swallow()
next(g)
print(g.close())
