"""Files of gzip. Compression is not available."""

from _left_out import refuse_all


class BadGzipFile(OSError):
    """Something is wrong with compressed data."""


refuse_all(globals(), "there is no compression",
           "GzipFile compress decompress open")
