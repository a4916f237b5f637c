"""Files of xz. Compression is not available."""

from _left_out import refuse_all


class LZMAError(Exception):
    """Something is wrong with compressed data."""


refuse_all(globals(), "there is no compression",
           "LZMACompressor LZMADecompressor LZMAFile compress decompress is_check_supported open")
