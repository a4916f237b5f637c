"""Digests under the names that CPython's hashlib imports."""

from _digest import sha3_224, sha3_256, sha3_384, sha3_512, shake_128, shake_256
