# __bases__ assigned to: which layouts fit.
class A: pass
class B: pass
class S: __slots__ = ()
class S2: __slots__ = ()
class SX: __slots__ = ("x",)
class SX2: __slots__ = ("x",)
class SXY: __slots__ = ("x", "y")
class SW: __slots__ = ("__weakref__",)
class SD: __slots__ = ("__dict__",)
class SDW: __slots__ = ("__dict__", "__weakref__")


kinds = [A, B, S, S2, SX, SX2, SXY, SW, SD, SDW, object, list, Exception, dict]
for old in kinds:
    for slots in None, (), ("z",):
        for new in kinds:
            cls = type("C", (old,), {} if slots is None else {"__slots__": slots})
            try:
                cls.__bases__ = (new,)
                print(old.__name__, slots, new.__name__, [c.__name__ for c in cls.__mro__])
            except TypeError as e:
                print(old.__name__, slots, new.__name__, e)
for old in (A, S), (S, A), (S, SX), (SX, A):
    for new in (A,), (S,), (SX,), (S, A), (A, S), (B, S), (S2, B), (SX, S), (SX2, S), (SX2, A):
        cls = type("C", old, {})
        try:
            cls.__bases__ = new
            print([c.__name__ for c in cls.__mro__])
        except TypeError as e:
            print(e)
