# The call of an exception class may return something else.


class Odd(Exception):
    def __new__(cls, *args):
        return cls


def generator():
    yield


for start in (False, True):
    g = generator()
    if start:
        next(g)
    try:
        g.throw(Odd)
    except TypeError as error:
        print(error)
