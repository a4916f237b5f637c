# ~True warns when it is compiled, by what asked for that; importing a module does not.
import types
import warnings

for code in "~False", "~True + 1", "x if True else ~True":
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        x = 1
        result = eval(code)
    print(result, [(w.category.__name__, str(w.message)[:31]) for w in seen])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        eval("~True")
    except DeprecationWarning as warning:
        print("raised", str(warning)[:31])


@types.coroutine
def inner():
    yield 1


outer = types.coroutine(lambda: given)
given = inner()
print(outer() is given, inner().gi_code.co_flags & 0x100)
