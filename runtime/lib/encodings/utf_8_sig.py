"""The encoding utf_8_sig as a module."""

from encodings import _fill

_fill(globals())
