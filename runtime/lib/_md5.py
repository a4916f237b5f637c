"""Digests under the names that CPython's hashlib imports."""

from _digest import new as _new


def md5(string=b"", *, usedforsecurity=True):
    """A md5 digest, of a first part of the bytes."""
    return _new("md5", string)
