"""Keyed digests (RFC 2104)."""

import hashlib as _hashlib
from _operator import _compare_digest as compare_digest

digest_size = None


class HMAC:
    """A keyed digest under way."""

    blocksize = 64

    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f"key: expected bytes or bytearray, but got {type(key).__name__!r}")
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        if callable(digestmod):
            make = digestmod
        elif isinstance(digestmod, str):
            def make(d=b""):
                return _hashlib.new(digestmod, d)
        else:
            def make(d=b""):
                return digestmod.new(d)
        self._outer = make()
        self._inner = make()
        self.digest_size = self._inner.digest_size
        block = getattr(self._inner, "block_size", self.blocksize)
        self.block_size = block
        if len(key) > block:
            key = make(key).digest()
        key = key.ljust(block, b"\0")
        self._outer.update(bytes(c ^ 0x5c for c in key))
        self._inner.update(bytes(c ^ 0x36 for c in key))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        """The name: hmac- and that of the digest."""
        return f"hmac-{self._inner.name}"

    def update(self, msg):
        """Digest more bytes."""
        self._inner.update(msg)

    def copy(self):
        """A second keyed digest of the same bytes."""
        other = self.__class__.__new__(self.__class__)
        other.digest_size = self.digest_size
        other.block_size = self.block_size
        other._inner = self._inner.copy()
        other._outer = self._outer.copy()
        return other

    def _current(self):
        h = self._outer.copy()
        h.update(self._inner.digest())
        return h

    def digest(self):
        """The digest so far."""
        return self._current().digest()

    def hexdigest(self):
        """The digest so far, in hexadecimal digits."""
        return self._current().hexdigest()


def new(key, msg=None, digestmod=""):
    """A keyed digest."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """The keyed digest of bytes."""
    return HMAC(key, msg, digest).digest()
