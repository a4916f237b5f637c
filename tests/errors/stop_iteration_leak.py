# exit: 1
# StopIteration inside a generator becomes RuntimeError, with its cause shown.
def generator():
    yield next(iter([]))


list(generator())
