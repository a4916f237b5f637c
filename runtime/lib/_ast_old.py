"""The classes that constants and indices had in trees before Python 3.9, for programs
that still name them. ast takes them from here when one of them is asked for."""

import warnings

from _ast import AST, Constant, Load, Tuple, expr_context, mod

_kinds = {
    "Num": ((int, float, complex), bool),
    "Str": (str, ()),
    "Bytes": (bytes, ()),
    "NameConstant": ((type(None), bool), ()),
    "Ellipsis": (type(...), ()),
}


def warn(name, level=1):
    """Say that a class of constants is old."""
    warnings.warn(f"ast.{name} is deprecated and will be removed in Python 3.14; "
                  "use ast.Constant instead", DeprecationWarning, level + 2)


class _Meta(type(Constant)):
    def __instancecheck__(cls, instance):
        if cls.__name__ not in _kinds:
            return type.__instancecheck__(cls, instance)
        warn(cls.__name__)
        types, but = _kinds[cls.__name__]
        return (isinstance(instance, Constant) and isinstance(instance.value, types)
                and not isinstance(instance.value, but))


def _new(cls, *args, **kwargs):
    for name in cls._fields[:len(args)]:
        if name in kwargs:
            raise TypeError(f"{cls.__name__} got multiple values for argument {name!r}")
    if cls.__name__ in _kinds:
        warn(cls.__name__)
        if cls.__name__ == "Ellipsis":
            return Constant(..., *args, **kwargs)
        return Constant(*args, **kwargs)
    return Constant.__new__(cls)  # __init__() takes the arguments of a subclass


def _make(name, *fields):
    return _Meta(name, (Constant,), {"__module__": "ast", "__new__": _new, "_fields": fields,
                                     "__doc__": "Deprecated: use Constant."})


Num = _make("Num", "n")
Str = _make("Str", "s")
Bytes = _make("Bytes", "s")
NameConstant = _make("NameConstant")
Ellipsis = _make("Ellipsis")


class slice(AST):
    """Deprecated: the class of all slices."""


class Index(slice):
    """Deprecated: an index is its value."""

    def __new__(cls, value, **kwargs):
        return value


class ExtSlice(slice):
    """Deprecated: several slices are a Tuple."""

    def __new__(cls, dims=(), **kwargs):
        return Tuple(list(dims), Load(), **kwargs)


class Suite(mod):
    """Deprecated: not used any more."""


class AugLoad(expr_context):
    """Deprecated: not used any more."""


class AugStore(expr_context):
    """Deprecated: not used any more."""


class Param(expr_context):
    """Deprecated: not used any more."""


for _class in (slice, Index, ExtSlice, Suite, AugLoad, AugStore, Param):
    _class.__module__ = "ast"
