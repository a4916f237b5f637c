# What generators return: StopIteration.value, yield from, close, and by-hand trampolines.
def counting(n):
    total = 0
    for i in range(n):
        total += yield i
    return total


it = counting(2)
print(next(it), it.send(10))
try:
    it.send(5)
except StopIteration as stop:
    print(stop.value, stop.args)
try:
    next(it)
except StopIteration as stop:
    print(stop.value, stop.args)


def outer():
    first = yield from counting(1)
    second = yield from [7, 8]
    third = yield from iter("z")
    return first, second, third


def drive(generator, sent=1):
    seen, value = [], None
    while True:
        try:
            seen.append(generator.send(value))
        except StopIteration as stop:
            return seen, stop.value
        value = sent if seen[-1] == 0 else None


print(drive(outer()))


def tuple_value():
    return (1, 2)
    yield


def exception_value():
    return ValueError("a value, not raised")
    yield


print(drive(tuple_value()), drive(exception_value()))


def closing():
    try:
        yield 1
    except GeneratorExit:
        return "value of close"


it = closing()
next(it)
print(it.close(), it.close())


def trampoline(task):
    stack, value = [task], None
    while stack:
        try:
            called = stack[-1].send(value)
            stack.append(called)
            value = None
        except StopIteration as stop:
            stack.pop()
            value = stop.value
    return value


def deep_sum(n):
    return n + (yield deep_sum(n - 1)) if n else 0


print(trampoline(deep_sum(1500)))


class Manual:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration("from a class")


def delegates():
    print((yield from Manual()))
    return (yield)


print(drive(delegates()))
