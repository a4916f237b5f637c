"""Digests under the names that CPython's hashlib imports."""

from _digest import new as _new


def sha1(string=b"", *, usedforsecurity=True):
    """A sha1 digest, of a first part of the bytes."""
    return _new("sha1", string)
