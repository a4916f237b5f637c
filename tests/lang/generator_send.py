# send, throw and close.
def average():
    total = count = 0
    mean = None
    while True:
        value = yield mean
        if value is None:
            return total
        total += value
        count += 1
        mean = total / count


g = average()
print(next(g), g.send(10), g.send(20))
try:
    g.send(None)
except StopIteration as stop:
    print("returned", stop.value)
g = average()
try:
    g.send(1)
except TypeError as error:
    print(error)


def guarded():
    while True:
        try:
            received = yield "ready"
            print("received", received)
        except ValueError as error:
            print("caught", error)
        except GeneratorExit:
            print("closing")
            raise
        finally:
            print("finally")


g = guarded()
print(next(g))
print(g.send("hello"))
print(g.throw(ValueError("thrown")))
print(g.throw(ValueError))
g.close()
g.close()
try:
    g.throw(KeyError("after"))
except KeyError as error:
    print("key", error)
try:
    next(g)
except StopIteration:
    print("finished")


def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = ignores()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)


def returns():
    try:
        yield 1
    except GeneratorExit:
        return "closed value"


g = returns()
next(g)
print(g.close())
g = returns()
print(g.close(), g.gi_frame)


def unstarted():
    print("never runs")
    yield


g = unstarted()
try:
    g.throw(OSError("early"))
except OSError as error:
    print("early", error)
print(list(g))
try:
    average().throw(5)
except TypeError as error:
    print(error)
