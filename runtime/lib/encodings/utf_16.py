"""The encoding utf_16 as a module."""

from encodings import _fill

_fill(globals())
