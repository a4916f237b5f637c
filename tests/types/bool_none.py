# bool, None, Ellipsis, NotImplemented.
none = None
print(bool(), bool([]), bool("x"), bool(None), True, False, repr(True))
print(True + True, True * 5, True / 2, -True, True == 1, False < True)
print(True & False, True | False, True ^ True, True & 1, 1 | True, type(True & True), type(True & 1))
print(int(True), float(False), str(True), [10, 20][True], "ab"[False], {True: "a", 1: "b", 1.0: "c"})
print(isinstance(True, int), isinstance(True, bool), issubclass(bool, int), bool.__mro__)
print(sum([True, True, False]), max(False, True), sorted([True, False]), True.real, True.bit_length())
print(f"{True} {True:d} {True!r} {True:5}|{True:>5}|", "%s %d" % (True, True), True.__and__(False))
print(None, repr(None), str(None), bool(None), None is None, None == None, None == 0, type(None))
print([None] * 2, {None: None}, None.__class__.__name__, hash(None) == hash(None))
print(..., Ellipsis, repr(...), type(...), bool(...), NotImplemented, type(NotImplemented))
print(type(None)() is None, type(...)() is ..., type(NotImplemented)() is NotImplemented)
print(not None, not ..., None or 5, None and 5, f"{None}", f"{None!r:>6}")
for action in (lambda: None + 1, lambda: None < None, lambda: none(), lambda: none[0], lambda: None.x,
               lambda: len(None), lambda: iter(None), lambda: int(None), lambda: type(None)(1),
               lambda: bool(1, 2), lambda: setattr(None, "x", 1), lambda: True.x, lambda: format(None, "d"),
               lambda: bool(x=1)):
    try:
        print(action())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
