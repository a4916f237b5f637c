"""Digests under the names that CPython's hashlib imports."""

from _digest import sha224, sha256, sha384, sha512
