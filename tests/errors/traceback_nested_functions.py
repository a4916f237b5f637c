# exit: 1
# An error deep in closures, lambdas, comprehensions and generators, printed at exit.
def outer(depth):
    def middle(values):
        def inner(value):
            return 10 // value
        return [inner(value) for value in values]
    call = lambda values: middle(values)
    return call(range(depth, -1, -1))


def stream(depth):
    for value in (outer(size) for size in range(depth)):
        yield value


class Runner:
    def __call__(self, *args):
        return list(stream(*args))

    @property
    def result(self):
        return self(1)


print("running", file=__import__("sys").stdout)
print(Runner().result)
