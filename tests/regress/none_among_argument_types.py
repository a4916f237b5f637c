# An argument of the wrong type that is None is called so, not NoneType.
import types
import warnings


def f():
    pass


for arguments in (None, {}), (f.__code__, None), (5, {}), (f.__code__, {}, 5), (f.__code__, {}, None, 5):
    try:
        types.FunctionType(*arguments)
    except TypeError as error:
        print(error)
for prefixes in None, [1]:
    try:
        warnings.warn("text", skip_file_prefixes=prefixes)
    except TypeError as error:
        print(error)
for name, line in (None, 1), (5, 1), ("file", None):
    try:
        warnings.warn_explicit("text", UserWarning, name, line)
    except TypeError as error:
        print(error)
