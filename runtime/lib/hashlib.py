"""Cryptographic digests."""

import operator

from _digest import (blake2b, blake2s, openssl_md5 as md5, openssl_sha1 as sha1,
                     openssl_sha224 as sha224, openssl_sha256 as sha256,
                     openssl_sha384 as sha384, openssl_sha512 as sha512,
                     openssl_sha3_224 as sha3_224, openssl_sha3_256 as sha3_256,
                     openssl_sha3_384 as sha3_384, openssl_sha3_512 as sha3_512,
                     openssl_shake_128 as shake_128, openssl_shake_256 as shake_256)

algorithms_guaranteed = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224",
                         "sha3_256", "sha3_384", "sha3_512", "shake_128", "shake_256",
                         "blake2b", "blake2s"}
algorithms_available = set(algorithms_guaranteed)

__all__ = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s",
           "sha3_224", "sha3_256", "sha3_384", "sha3_512", "shake_128", "shake_256",
           "new", "algorithms_guaranteed", "algorithms_available", "file_digest",
           "pbkdf2_hmac")


def new(name, data=b"", **kwargs):
    """A digest by the name of its algorithm."""
    if not isinstance(name, str):
        raise TypeError("new() argument 'name' must be str, not " + type(name).__name__)
    plain = name.lower().replace("-", "_")
    plain = {"sha_1": "sha1", "sha_224": "sha224", "sha_256": "sha256",
             "sha_384": "sha384", "sha_512": "sha512"}.get(plain, plain)
    if plain not in algorithms_guaranteed:
        raise ValueError("unsupported hash type " + name)
    return globals()[plain](data, **kwargs)


def file_digest(fileobj, digest, /, *, _bufsize=2**18):
    """The digest of what is left of a binary file."""
    digestobj = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, "getbuffer"):
        digestobj.update(fileobj.getbuffer())
        return digestobj
    if not (hasattr(fileobj, "readinto") and hasattr(fileobj, "readable") and
            fileobj.readable()):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading "
                         "mode.")
    buf = bytearray(_bufsize)
    view = memoryview(buf)
    while size := fileobj.readinto(buf):
        digestobj.update(view[:size])
    return digestobj


def _count(value, name):
    value = operator.index(value)
    if not -1 << 63 <= value < 1 << 63:
        raise OverflowError("Python int too large to convert to C long")
    if value < 1:
        raise ValueError(f"{name} must be greater than 0.")
    if value >= 1 << 31:
        raise OverflowError(f"{name} is too great.")
    return value


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """A key from a password (RFC 8018)."""
    if not isinstance(hash_name, str):
        raise TypeError(hash_name)
    password, salt = bytes(password), bytes(salt)
    inner, outer = new(hash_name), new(hash_name)
    block = inner.block_size
    if len(password) > block:
        password = new(hash_name, password).digest()
    password += bytes(block - len(password))
    inner.update(bytes(c ^ 0x36 for c in password))
    outer.update(bytes(c ^ 0x5c for c in password))
    iterations = _count(iterations, "iteration value")
    dklen = outer.digest_size if dklen is None else _count(dklen, "key length")

    def prf(message):
        a, b = inner.copy(), outer.copy()
        a.update(message)
        b.update(a.digest())
        return b.digest()

    key = b""
    count = 1
    while len(key) < dklen:
        step = prf(salt + count.to_bytes(4))
        value = int.from_bytes(step)
        for _ in range(iterations - 1):
            step = prf(step)
            value ^= int.from_bytes(step)
        key += value.to_bytes(outer.digest_size)
        count += 1
    return key[:dklen]
