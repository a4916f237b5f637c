"""The encoding utf_8 as a module."""

from encodings import _fill

_fill(globals())
