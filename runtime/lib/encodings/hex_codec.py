"""The encoding hex_codec as a module."""

from encodings import _fill

_fill(globals())
