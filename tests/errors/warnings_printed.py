# Warnings on stderr: where they point to, once per place, categories, stacklevel, filters.
import warnings


def old(level):
    warnings.warn("use the new one", DeprecationWarning, stacklevel=level)


def caller():
    old(2)


warnings.warn("plain")
for _ in range(3):
    warnings.warn("once in this place", RuntimeWarning)
caller()
old(1)
old(2)
warnings.simplefilter("ignore", UserWarning)
warnings.warn("ignored")
warnings.simplefilter("error", FutureWarning)
try:
    warnings.warn("raised", FutureWarning)
except FutureWarning as error:
    print(type(error).__name__, error)
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    warnings.warn("recorded", BytesWarning)
    old(1)
print([(one.category.__name__, str(one.message)) for one in seen])
warnings.simplefilter("always")
for _ in range(2):
    warnings.warn("always shown", SyntaxWarning)
for args in ((), ("text", int), ("text", UserWarning, "a")):
    try:
        warnings.warn(*args)
    except TypeError as error:
        print(error)
