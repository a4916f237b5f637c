"""Digests under the names that CPython's hashlib imports."""

from _digest import new as _new


def sha224(string=b"", *, usedforsecurity=True):
    """A sha224 digest, of a first part of the bytes."""
    return _new("sha224", string)


def sha256(string=b"", *, usedforsecurity=True):
    """A sha256 digest, of a first part of the bytes."""
    return _new("sha256", string)


def sha384(string=b"", *, usedforsecurity=True):
    """A sha384 digest, of a first part of the bytes."""
    return _new("sha384", string)


def sha512(string=b"", *, usedforsecurity=True):
    """A sha512 digest, of a first part of the bytes."""
    return _new("sha512", string)
