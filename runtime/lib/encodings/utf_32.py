"""The encoding utf_32 as a module."""

from encodings import _fill

_fill(globals())
