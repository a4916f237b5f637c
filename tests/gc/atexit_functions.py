# atexit: order, arguments, unregister, errors, functions registered during exit.
import atexit


def show(*args, **kwargs):
    print("show", args, kwargs)


def twice():
    print("twice")


def nested():
    print("nested registers another")
    atexit.register(show, "registered during exit")


class Finalized:
    def __del__(self):
        print("del at exit")


print(atexit.register(show, 1, two=2) is show)
atexit.register(twice)
atexit.register(show, "removed")
atexit.register(twice)
atexit.unregister(twice)
atexit.unregister(len)


@atexit.register
def decorated():
    print("decorated")


atexit.register(nested)
keeper = Finalized()
for wrong in ((), (5,)):
    try:
        atexit.register(*wrong)
    except TypeError as error:
        print(error)
print(atexit._ncallbacks())
print("end")
