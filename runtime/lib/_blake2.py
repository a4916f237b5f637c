"""Digests under the names that CPython's hashlib imports."""

from _digest import blake2b, blake2s
