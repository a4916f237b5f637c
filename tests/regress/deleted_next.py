# A class may lose its __next__ while something iterates over an instance.


def make():
    class Once:
        def __iter__(self):
            return self

        def __next__(self):
            del Once.__next__
            return 1

    return Once()


def loop(iterator):
    for _ in iterator:
        pass


def unpack(iterator):
    a, b, c = iterator


for use in (loop, list, sum, dict.fromkeys, unpack, lambda i: [x for x in i],
            lambda i: print(*i), lambda i: list(zip(i))):
    try:
        use(make())
    except (TypeError, AttributeError):
        print("raised")
