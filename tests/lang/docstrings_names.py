# __doc__, __name__, __qualname__, __module__ of everything that has them.
"""Module doc is not this: it is the comment's successor."""


def f():
    "doc of f"
    def inner():
        """doc of inner

            indented
        """
    class Local:
        'doc of Local'
        def method(self): "doc of method"
    return inner, Local, lambda: 0, (x for x in [])


def no_doc():
    f"not a doc {1}"


def bytes_doc():
    b"no doc"


def joined():
    "one " "two"


def later():
    x = 1
    "no doc"


class C:
    ("parenthesised")

    class Nested:
        """Nested doc."""

        def deep(self):
            return [self for _ in [0]], lambda: self


class NoDoc(C):
    pass


print(__doc__, f.__doc__, no_doc.__doc__, bytes_doc.__doc__, joined.__doc__, later.__doc__,
      C.__doc__, NoDoc.__doc__, C.Nested.__doc__)
inner, Local, lam, gen = f()
print(repr(inner.__doc__), Local.__doc__, Local().method.__doc__)
for o in (f, inner, Local, Local.method, lam, gen, C.Nested, C.Nested.deep, C.Nested().deep,
          C.Nested().deep()[1], len, [].append, int.__add__, (1).__add__, str.join, dict.fromkeys,
          type, type.mro):
    print(getattr(o, "__name__", "-"), getattr(o, "__qualname__", "-"), getattr(o, "__module__",
    "-"))
f.__name__, f.__qualname__, f.__doc__ = "renamed", "Very.renamed", 42
print(f.__name__, f.__qualname__, f.__doc__, repr(f)[:23])
for name in ("__name__", "__qualname__", "__module__", "__doc__", "__code__", "__defaults__",
             "__dict__"):
    for value in (5, None):
        try:
            setattr(f, name, value)
            print(name, value, "set")
        except TypeError as error:
            print(error)
C.__name__, C.__qualname__ = "Renamed", "A.B"
print(C, C.__name__, repr(C.Nested))
for value in (5, None, "a\0b"):
    for name in ("__name__", "__qualname__"):
        try:
            setattr(C, name, value)
        except (TypeError, ValueError) as error:
            print(error)
C.__doc__ = "new doc"
C.__module__ = "elsewhere"
print(C.__doc__, C)
