# A dropped generator whose cleanup fails reports it on stderr.
def raising():
    try:
        yield 1
    finally:
        raise KeyError("from finally")


g = raising()
next(g)
del g
print("goes on")


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


s = stubborn()
next(s)
del s
print("end")
