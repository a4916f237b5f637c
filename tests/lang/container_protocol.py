# __getitem__ and friends, __iter__, __contains__, __len__, __reversed__, __call__.
class Grid:
    def __init__(self, width, height):
        self.width, self.height = width, height
        self.cells = {}

    def __getitem__(self, key):
        print("get", key)
        return self.cells.get(key, 0)

    def __setitem__(self, key, value):
        print("set", key, value)
        self.cells[key] = value

    def __delitem__(self, key):
        print("del", key)
        del self.cells[key]

    def __len__(self):
        return self.width * self.height

    def __contains__(self, key):
        return key in self.cells

    def __iter__(self):
        return iter(sorted(self.cells))

    def __reversed__(self):
        return ["reversed", "grid"]

    def __call__(self, *args, **kwargs):
        return args, kwargs


g = Grid(3, 2)
g[1, 2] = "x"
g[0, 0] = "y"
print(g[1, 2], g[5, 5], g[1:2], g[::2, ...], g[()], g[1,])
g[0, 0] += "z"
print(len(g), (1, 2) in g, (9, 9) not in g, list(g), reversed(g))
del g[1, 2]
print(list(g), g(1, k=2), bool(g))


class OldStyle:
    def __getitem__(self, i):
        if i >= 4:
            raise IndexError("end")
        return i * i


o = OldStyle()
print(list(o), 9 in o, 10 in o, o[3], max(o), dict(enumerate(o)))
a, b, *c = o
print(a, b, c)


class SeqLike:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return "abc"[i]


print(list(reversed(SeqLike())), SeqLike()[-1], SeqLike()[0:2])


class IterOnly:
    def __iter__(self):
        yield 1
        yield 2


print(2 in IterOnly(), 3 in IterOnly(), tuple(IterOnly()), [*IterOnly()])
for expression in ("object()[0]", "len(object())", "iter(object())", "1 in object()",
                   "reversed(IterOnly())", "next(IterOnly())", "IterOnly()[0]",
                   "list(type('B', (), {'__iter__': lambda s: 5})())"):
    try:
        eval(expression)
    except TypeError as error:
        print(error)


class Key:
    def __class_getitem__(cls, item):
        return (cls.__name__, item)


print(Key[int], Key[1, 2])
