# Attributes of functions: what can be read, set, replaced and deleted, and what refuses.
def sample(a, b=2, /, c=3, *args, d, e=5, **rest) -> "result":
    """The text."""
    return a, b, c, args, d, e, rest


print(sample.__name__, sample.__qualname__, sample.__module__, sample.__doc__)
print(sample.__defaults__, sample.__kwdefaults__, sample.__annotations__, sample.__type_params__)
print(sample.__dict__, sample.__closure__, sample.__globals__ is globals())
sample.__defaults__ = (20, 30)
sample.__kwdefaults__ = {"d": 40}
try:
    print(sample(1))
except TypeError as error:
    print(error)
print(sample(1, e=0))
sample.__defaults__ = sample.__kwdefaults__ = None
print(sample(1, 2, 3, d=4, e=5))
sample.__name__, sample.__qualname__ = "other", "Some.other"
sample.note = 1
del sample.__doc__
print(sample.__name__, sample.__qualname__, sample.__dict__, sample.__doc__)
sample.__code__ = (lambda x: x + 1).__code__
print(sample(1))


def refused(code):
    try:
        exec(code, {"sample": sample})
    except (AttributeError, TypeError, ValueError) as error:
        print(code, "->", type(error).__name__, error)


for code in ("sample.__name__ = 1", "sample.__qualname__ = None", "sample.__defaults__ = [1]",
             "sample.__kwdefaults__ = 1", "sample.__code__ = 1", "sample.__globals__ = {}",
             "sample.__closure__ = ()", "sample.__dict__ = 1", "del sample.__name__",
             "sample.__annotations__ = 1", "del sample.missing", "type(sample)()"):
    refused(code)
