"""The encoding cp1252 as a module."""

from encodings import _fill

_fill(globals())
