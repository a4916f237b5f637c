"""The check sums of zlib. Compression is not available."""

from _left_out import refuse_all
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


refuse_all(globals(), "there is no compression",
           "compress decompress compressobj decompressobj")
