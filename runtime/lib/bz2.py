"""Files of bzip2. Compression is not available."""

from _left_out import refuse_all

refuse_all(globals(), "there is no compression",
           "BZ2Compressor BZ2Decompressor BZ2File compress decompress open")
