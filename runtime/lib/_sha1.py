"""Digests under the names that CPython's hashlib imports."""

from _digest import sha1
