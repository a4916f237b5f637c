"""Digests under the names that CPython's hashlib imports."""

from _digest import new as _new


def sha3_224(string=b"", *, usedforsecurity=True):
    """A sha3_224 digest, of a first part of the bytes."""
    return _new("sha3_224", string)


def sha3_256(string=b"", *, usedforsecurity=True):
    """A sha3_256 digest, of a first part of the bytes."""
    return _new("sha3_256", string)


def sha3_384(string=b"", *, usedforsecurity=True):
    """A sha3_384 digest, of a first part of the bytes."""
    return _new("sha3_384", string)


def sha3_512(string=b"", *, usedforsecurity=True):
    """A sha3_512 digest, of a first part of the bytes."""
    return _new("sha3_512", string)


def shake_128(string=b"", *, usedforsecurity=True):
    """A shake_128 digest, of a first part of the bytes."""
    return _new("shake_128", string)


def shake_256(string=b"", *, usedforsecurity=True):
    """A shake_256 digest, of a first part of the bytes."""
    return _new("shake_256", string)
