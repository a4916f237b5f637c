# What a StopIteration of __next__ carries reaches next(), yield from and send's caller.
class Ends:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration("value", 2)


def delegate():
    print("result", (yield from Ends()))


def finishes():
    yield 1


try:
    next(Ends())
except StopIteration as stop:
    print(repr(stop))
print(list(Ends()), [x for x in Ends()], list(delegate()))
running = finishes()
next(running)
try:
    running.send(5)
except StopIteration as stop:
    print(stop.args, stop.value)
