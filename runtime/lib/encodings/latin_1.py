"""The encoding latin_1 as a module."""

from encodings import _fill

_fill(globals())
