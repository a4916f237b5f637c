# Which class may become the class or the base of which: what was added last decides.
import collections


class Plain: pass
class Derived(Plain): pass
class Other: pass
class SlotsAB: __slots__ = ("a", "b")
class SlotsBA: __slots__ = ("b", "a")
class SlotA: __slots__ = ("a",)
class SlotAThenB(SlotA): __slots__ = ("b",)
class Empty: __slots__ = ()
class Empty2: __slots__ = ()
class OnlyWeak: __slots__ = ("__weakref__",)
class OnlyDict: __slots__ = ("__dict__",)
class Int(int): pass
class Int2(int): pass
class IntDerived(Int): pass
class IntEmpty(int): __slots__ = ()
class List(list): pass
class List2(list): pass
class Value(ValueError): pass
class Value2(ValueError): pass
class Kind(TypeError): pass
class Dict(dict): pass
class DictEmpty(dict): __slots__ = ()
class SlotsDict(SlotsAB): pass
class SlotsEmpty(SlotsAB): __slots__ = ()
class SlotsWeak(SlotsAB): __slots__ = ("__weakref__",)
class Mixed(Empty, SlotsAB): pass
class User(collections.UserDict): pass


CLASSES = [Plain, Derived, Other, SlotsAB, SlotsBA, SlotA, SlotAThenB, Empty, Empty2, OnlyWeak,
           OnlyDict, Int, Int2, IntDerived, IntEmpty, List, List2, Value, Value2, Kind, Dict,
           DictEmpty, SlotsDict, SlotsEmpty, SlotsWeak, Mixed, User]
for first in CLASSES:
    agree = []
    for second in CLASSES:
        instance = first()
        try:
            instance.__class__ = second
            agree.append(second.__name__)
        except TypeError as error:
            assert "object layout differs" in str(error), error
    print("class", first.__name__, agree)
for first in CLASSES:
    agree = []
    for second in CLASSES:
        try:
            type("C", (first,), {}).__bases__ = (second,)
            agree.append(second.__name__)
        except TypeError as error:
            assert "differs from" in str(error), error
    print("base", first.__name__, agree)
try:
    User.__bases__ = (Plain,)
except TypeError as error:
    print(error)
