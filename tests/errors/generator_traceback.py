# exit: 1
# An error inside delegated generators.
def inner():
    yield 1
    raise ValueError("inner failed")


def outer():
    yield from inner()


for value in outer():
    print(value)
