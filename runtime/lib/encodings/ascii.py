"""The encoding ascii as a module."""

from encodings import _fill

_fill(globals())
