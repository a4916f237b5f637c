# Types as objects: names, relations, type(), isinstance, issubclass, attributes.
for t in (int, str, list, dict, tuple, set, frozenset, float, complex, bool, bytes, bytearray, range, slice, type, object, map, zip, property, super, staticmethod, BaseException, ValueError):
    print(t, t.__name__, t.__module__, t.__qualname__, [b.__name__ for b in t.__mro__])
print(type(5), type("a"), type(None), type(type), type(len), type(print), type(lambda: 0), type([].append), type(str.upper), type((x for x in [])), type(...))
print(isinstance(5, int), isinstance(5, (str, int)), issubclass(bool, int), issubclass(int, (str, float)), isinstance([], object))
print(type("X", (), {"a": 1})().a, type("Y", (int,), {})(5) + 1, type(5) == int, type(5) is type(6), callable(int), callable(5), callable(lambda: 0))
print(int.__doc__ is not None, int.__base__, bool.__base__, object.__base__, int.__bases__, object.__bases__, type.__base__)
print(hasattr(int, "bit_length"), hasattr(5, "nope"), getattr(5, "real"), int.bit_length(5), str.join(",", "ab"), list.append.__name__, [].append.__name__, [].append.__self__)
print(int.__add__(1, 2), (1).__add__, "a".upper.__qualname__, str.upper.__qualname__, len.__name__, len.__module__) if False else print(int.__add__(1, 2), str.upper.__qualname__, len.__name__, len.__module__)
print(repr(len), repr(str.upper), repr(int.__add__), repr(dict.fromkeys)[:30], repr(object.__init__))


class A:
    class Inner:
        pass


print(A, A.Inner, A.Inner.__qualname__, A.__dict__["Inner"] is A.Inner, "Inner" in vars(A), A.__name__)
A.__name__ = "Renamed"
print(A, A.__name__, A.__qualname__)
A.attr = 1
print(A.attr, A().attr, sorted(k for k in A.__dict__ if not k.startswith("__")))
for action in (lambda: type(), lambda: type(1, 2), lambda: type("X", 5, {}), lambda: type(5, (), {}), lambda: isinstance(5, 5), lambda: issubclass(5, int), lambda: issubclass(int, 5), lambda: isinstance(5, (int, 5)), lambda: isinstance("a", (int, 5)), lambda: int.nope, lambda: setattr(int, "x", 1), lambda: delattr(int, "real"), lambda: type("X", (5,), {}), lambda: vars(5), lambda: isinstance(5), lambda: setattr(A, "__name__", 5), lambda: 5 | int):
    try:
        print(action())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
