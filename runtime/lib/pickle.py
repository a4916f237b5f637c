"""Objects as bytes and back: pickle protocols 0 to 5.

The format is that of PEP 307 (protocol 2), PEP 3154 (4) and PEP 574 (5). What is
written here has the same bytes as what CPython writes, so files go both ways.
"""

from _pickle import (PickleError, Pickler, PicklingError, Unpickler, UnpicklingError, dump,
                     dumps, load, loads)

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler",
           "dump", "dumps", "load", "loads"]

format_version = "4.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4


def encode_long(x):
    """An int as the fewest bytes that hold it, in two's complement, the lowest first."""
    return x.to_bytes((x ^ x >> x.bit_length()).bit_length() // 8 + 1, "little",
                      signed=True) if x else b""


def decode_long(data):
    """The int that encode_long() made data of."""
    return int.from_bytes(data, "little", signed=True)
