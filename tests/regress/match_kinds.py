# Class patterns take names as they are, and bytearray itself; of two kinds of base the
# first decides whether an instance is a sequence or a mapping.
import collections
import collections.abc


class Outer:
    def f(self, x):
        match x:
            case Named(__attr=y):
                return y


class Named:
    _Outer__attr = "mangled"


named = Named()
setattr(named, "__attr", "as written")
print(Outer().f(named))

match bytearray(b"ab"):
    case bytearray(z):
        print(z)


def kind(value):
    match value:
        case [*_]:
            return "sequence"
        case {}:
            return "mapping"


class Plain:
    pass


class M1(collections.UserDict, collections.abc.Sequence):
    pass


class M2(Plain, collections.UserDict, collections.abc.Sequence):
    pass


class M3(dict, collections.abc.Sequence, Plain):
    pass


class S1(collections.UserList, collections.abc.Mapping):
    pass


class S2(list, Plain, collections.abc.Mapping):
    pass


class S3(collections.UserList, dict, Plain):
    pass


print([kind(cls()) for cls in (M1, M2, M3, S1, S2, S3, Plain)])
