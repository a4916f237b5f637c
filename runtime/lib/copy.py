"""Shallow and deep copies of any object, and copies with other attributes.

    copy(x)           a new object that shares the contents of x
    deepcopy(x)       a new object whose contents are copied too
    replace(x, a=1)   a copy with some attributes replaced

A class may define __copy__(), __deepcopy__(memo) and __replace__(**changes). Objects that
do neither are taken apart as for pickling, by __reduce_ex__(4).
"""

from _copy import copy, deepcopy

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    """Raised for objects that cannot be copied."""


error = Error


def replace(obj, /, **changes):
    """Return a copy of obj with new values for the named fields.

    Works for named tuples, dataclasses and whatever has __replace__()."""
    cls = obj.__class__
    method = getattr(cls, "__replace__", None)
    if method is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return method(obj, **changes)
