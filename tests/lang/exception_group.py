# ExceptionGroup and except*.
group = ExceptionGroup("several", [ValueError("v"), TypeError("t"), ValueError("w")])
print(group, repr(group), group.message, group.exceptions)
try:
    raise group
except* ValueError as caught:
    print("values", type(caught).__name__, caught.exceptions)
except* TypeError as caught:
    print("types", caught.exceptions)
else:
    print("not reached")
finally:
    print("finally")
try:
    try:
        raise group
    except* TypeError:
        print("types only")
except ExceptionGroup as rest:
    print("rest", rest.exceptions)
try:
    raise KeyError("naked")
except* KeyError as caught:
    print(repr(caught))
nested = ExceptionGroup("outer", [group, OSError("o"), ExceptionGroup("in", [KeyError(1)])])
match, rest = nested.split(ValueError)
print(repr(match))
print(repr(rest))
print(nested.subgroup(lambda e: isinstance(e, OSError)))
print(nested.subgroup(ZeroDivisionError))
try:
    raise nested
except* (KeyError, OSError) as caught:
    print(repr(caught))
except* Exception as caught:
    print(repr(caught))
for bad in ((1, [ValueError()]), ("m", []), ("m", 5), ("m", [1])):
    try:
        ExceptionGroup(*bad)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__)
print(type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
try:
    ExceptionGroup("e", [KeyboardInterrupt()])
except TypeError as error:
    print(error)
try:
    try:
        raise ExceptionGroup("e", [ValueError(1)])
    except* ValueError:
        raise KeyError("new")
except ExceptionGroup as error:
    print(repr(error))
except KeyError as error:
    print("bare", repr(error))
