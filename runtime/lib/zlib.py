"""The check sums of zlib. Compression is not available."""

from binascii import crc32, _adler32 as adler32

DEF_BUF_SIZE = 16384
DEF_MEM_LEVEL = 8
DEFLATED = 8
MAX_WBITS = 15
Z_BEST_COMPRESSION = 9
Z_BEST_SPEED = 1
Z_DEFAULT_COMPRESSION = -1
Z_DEFAULT_STRATEGY = 0
Z_FINISH = 4
Z_NO_FLUSH = 0
Z_SYNC_FLUSH = 2
Z_FULL_FLUSH = 3


class error(Exception):
    """Something is wrong with compressed data."""


def _refuse(name):
    def function(*args, **kwargs):
        raise NotImplementedError(f"zlib.{name} is not available: there is no compression")

    function.__name__ = function.__qualname__ = name
    function.__doc__ = "Not available."
    return function


compress = _refuse("compress")
decompress = _refuse("decompress")
compressobj = _refuse("compressobj")
decompressobj = _refuse("decompressobj")
