"""The encoding cp437 as a module."""

from encodings import _fill

_fill(globals())
