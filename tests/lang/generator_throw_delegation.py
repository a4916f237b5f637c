# throw() and close() through yield from: into generators, into objects with and without throw.
def inner(log):
    while True:
        try:
            got = yield "inner"
            log.append(("got", got))
        except ValueError as error:
            log.append(("caught", error.args))
            yield "handled"
        except GeneratorExit:
            log.append("closing")
            raise
        finally:
            log.append("finally")


def outer(log):
    try:
        result = yield from inner(log)
    except KeyError as error:
        result = repr(error)
    yield result


log = []
g = outer(log)
print(next(g), g.send(1), g.throw(ValueError("v", 1)), next(g), g.throw(KeyError("k")), log)
log = []
g = outer(log)
next(g)
g.close()
print(log)


class Plain:
    def __iter__(self):
        return self

    def __next__(self):
        return "plain"


class Handles(Plain):
    def throw(self, *arguments):
        print("throw", [a if isinstance(a, type) else type(a) for a in arguments])
        return "thrown"

    def close(self):
        print("close")


class Refuses(Plain):
    def close(self):
        raise OSError("cannot close")


def delegate(to):
    yield from to


g = delegate(Handles())
print(next(g), g.throw(ValueError("x")))
g.close()
g = delegate(Plain())
next(g)
try:
    g.throw(ValueError("through"))
except ValueError as error:
    print(repr(error))
g = delegate(Refuses())
next(g)
try:
    g.close()
except OSError as error:
    print(repr(error), repr(error.__context__))


def returns_on_throw():
    try:
        yield 1
    except ValueError:
        return "returned"


def collects():
    value = yield from returns_on_throw()
    yield value


g = collects()
next(g)
print(g.throw(ValueError))


def ignores_exit():
    try:
        yield
    except GeneratorExit:
        yield "no"


def around():
    yield from ignores_exit()


g = around()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)


def returns_at_close():
    try:
        yield 1
    except GeneratorExit:
        return "at close"


g = returns_at_close()
next(g)
print(g.close(), g.close())
g = returns_at_close()
print(g.close())
try:
    g.throw(ValueError("finished"))
except ValueError as error:
    print(error)
try:
    g.throw(5)
except TypeError as error:
    print(error)
try:
    delegate([]).send(1)
except TypeError as error:
    print(error)


def needs_send():
    yield from [1, 2]


g = needs_send()
next(g)
try:
    g.send("x")
except AttributeError as error:
    print(error)
