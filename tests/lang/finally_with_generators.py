# try/finally and with inside generators: close, throw, early exit of loops, lost references.
class Manager:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind.__name__ if kind else None)


def lines(n):
    with Manager("file") as name:
        try:
            for i in range(n):
                yield f"{name} {i}"
        finally:
            print("finally of lines")


for line in lines(3):
    print(line)
    if line.endswith("1"):
        break
print("after break")
kept = lines(2)
print(next(kept))
del kept
print("after del")
for line in lines(1):
    print(line)
it = lines(5)
next(it)
try:
    it.throw(KeyError("thrown"))
except KeyError as error:
    print(repr(error))
print(next(it, "finished"))


def yields_in_finally():
    try:
        yield 1
    finally:
        yield 2
        print("last")


print(list(yields_in_finally()))
it = yields_in_finally()
next(it)
try:
    it.close()
except RuntimeError as error:
    print(error)
try:
    next(it)
except GeneratorExit:
    print("the exit goes on")


def returns_in_finally():
    try:
        yield 1
    finally:
        return "swallowed"


it = returns_in_finally()
next(it)
try:
    it.throw(ValueError)
except StopIteration as stop:
    print(stop.value)


def loops():
    for i in range(3):
        try:
            if i == 1:
                continue
            yield i
        finally:
            yield f"finally {i}"


print(list(loops()))
unstarted = lines(1)
unstarted.close()
print(list(unstarted))
