# What is no kind of parameter is refused, and the error says what was asked first.
import inspect
import pickle

for kind in (0, 4, 5, -1, True, 2.0, 2.5, "x", None, [], inspect.Parameter.KEYWORD_ONLY):
    try:
        parameter = inspect.Parameter("x", kind)
        print(repr(parameter.kind), parameter.kind is inspect.Parameter.KEYWORD_ONLY)
    except ValueError as error:
        print(error, "|", error.__context__, error.__suppress_context__)
kind = inspect.Parameter.VAR_KEYWORD
print(kind, kind == 4, pickle.loads(pickle.dumps(kind)) is kind, type(kind)(3).name, kind.description)
