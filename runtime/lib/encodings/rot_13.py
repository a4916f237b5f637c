"""The encoding rot_13 as a module."""

from encodings import _fill

_fill(globals())
