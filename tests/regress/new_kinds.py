# What may be a __new__, and who gets the keywords.


class C:
    @classmethod
    def __new__(*args):
        return args


class D(C):
    pass


class S:
    __new__ = staticmethod(lambda cls, *args: args)


class Bound:
    __new__ = {}.get


print(C(1, 2), D(1), S(3), Bound())


class NoException(BaseException):
    @classmethod
    def __new__(*args, **kwargs):
        return None


for how in "raise NoException", "raise IndexError from NoException":
    try:
        exec(how)
    except TypeError as e:
        print(e)

for base, value in [(tuple, (1, 2)), (set, (1, 2)), (frozenset, (1, 2)), (dict, {1: 2}),
                    (bytes, b"ab"), (bytearray, b"a"), (str, "s"), (int, 3), (float, 1.5),
                    (complex, 2), (list, [1]), (Exception, "e")]:
    class New(base):
        def __new__(cls, a, newarg=None):
            self = super().__new__(cls, a)
            self.newarg = newarg
            return self

    class Init(base):
        def __init__(self, a, newarg=None):
            self.newarg = newarg

    for cls in New, Init:
        try:
            made = cls(value, newarg=3)
            print(base.__name__, cls.__name__, made, made.newarg)
        except TypeError as e:
            print(base.__name__, cls.__name__, e)
