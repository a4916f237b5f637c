# exit: 1
# Frames of lambdas, comprehensions, generators and class bodies.
def generator():
    yield 1
    yield int("x")


class Body:
    try:
        value = list(generator())
    except ValueError as error:
        print("caught", error)
    function = lambda self: [1 // n for n in (1, 0)]


Body().function()
