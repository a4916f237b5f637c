# Arguments above the frame's stack while a failed call releases them.
log = []


class D:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        deep(5)
        log.append(self.n)


def deep(n):
    x = y = z = w = [n] * 3
    return deep(n - 1) if n else None


def f(a):
    pass


def gen():
    try:
        f(D(1), D(2), D(3), D(4))
    except TypeError as e:
        print(e)
    yield sorted(log)
    try:
        f(D(5), b=D(6), c=D(7))
    except TypeError as e:
        print(e)
    yield sorted(log)


for x in gen():
    print(x)


class S(str):
    __slots__ = ()

    def __hash__(self):
        deep(4)
        return str.__hash__(self)

    def __eq__(self, o):
        deep(4)
        return str.__eq__(self, o)


def k(*a, **kw):
    return a, sorted(kw.items())


def spread(x):
    return k(*[x, [2], [3]], **{S('a'): [4], S('bcd'): [5]})


print(spread([1]))
print(list(map(spread, [[7], [8]])))
kw = {}


class It:
    def __iter__(self):
        kw['z'] = 1
        return iter([1])

    def __del__(self):
        kw['y'] = 1


print(k(*It(), **kw))
