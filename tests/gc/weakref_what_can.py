# Which objects can be referenced weakly, and what refuses says.
import weakref


class Plain:
    pass


class Slots:
    __slots__ = ("a",)


class SlotsWeak:
    __slots__ = ("a", "__weakref__")


class SlotsChild(Slots):
    pass


class IntChild(int):
    pass


class TupleChild(tuple):
    pass


class StrChild(str):
    pass


def function():
    yield


samples = [Plain(), Slots(), SlotsWeak(), SlotsChild(), StrChild("x"), IntChild(4), TupleChild((1,
                 )),
           function, function(), Plain, int, len, [].append, Plain().__init__, {1}, frozenset({1}),
           [], {}, (), 1, 1.5, "x", b"x", bytearray(), None, ..., range(3), slice(1),
           object(),
           weakref, ValueError("x"), iter([]), property(), memoryview(b"x"), function.__code__,
           int | str, list[int], map(abs, []), 1j, True, type(None), Plain.__dict__]
for sample in samples:
    try:
        ref = weakref.ref(sample)
        print(type(sample).__name__, "yes", ref() is sample)
    except TypeError as error:
        print(type(sample).__name__, "no:", error)
