# add_note, and the making, splitting and deriving of exception groups.
e = ValueError("base")
print(hasattr(e, "__notes__"))
e.add_note("first")
e.add_note("second")
print(e.__notes__)
for bad in (5, None, b"x"):
    try:
        e.add_note(bad)
    except TypeError as error:
        print(error)
e.__notes__ = 5
try:
    e.add_note("x")
except TypeError as error:
    print(error)
group = ExceptionGroup("top", [ValueError(1), TypeError(2), ExceptionGroup("nested", [KeyError(3), ValueError(4)])])
print(group, "|", repr(group), "|", group.message, len(group.exceptions), group.args)
match, rest = group.split(ValueError)
print(repr(match))
print(repr(rest))
print(repr(group.subgroup((KeyError, TypeError))), group.subgroup(OSError), group.split(lambda e: isinstance(e, TypeError)))
print(group.subgroup(lambda e: isinstance(e, ExceptionGroup) and e.message == "nested"))
print(group.subgroup(Exception) is group, group.split(OSError)[1] is group)


class MyGroup(ExceptionGroup):
    def __new__(cls, message, excs, code=0):
        self = super().__new__(cls, message, excs)
        self.code = code
        return self

    def derive(self, excs):
        return MyGroup(self.message, excs, self.code)


mine = MyGroup("mine", [ValueError("a"), OSError("b")], 7)
mine.add_note("noted")
mine.__cause__ = KeyError("cause")
part = mine.subgroup(OSError)
print(type(part).__name__, part.code, part.__notes__, repr(part.__cause__), part.exceptions)
for arguments in ((), ("m",), ("m", []), ("m", 5), ("m", [5]), (5, [ValueError()]), ("m", [ValueError()], 1), ("m", [KeyboardInterrupt()]), ("m", (ValueError("t"),)), ("m", [ValueError])):
    try:
        print(repr(ExceptionGroup(*arguments)))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
try:
    class Bad(ExceptionGroup, KeyboardInterrupt):
        pass
except TypeError as error:
    print(error)
for bad in (5, "x", (ValueError, 5), int):
    try:
        group.split(bad)
    except TypeError as error:
        print(error)
print(ExceptionGroup[int], BaseExceptionGroup.__mro__[1].__name__, ExceptionGroup.__mro__[1].__name__)
try:
    group.message = "new"
except AttributeError as error:
    print(error)
