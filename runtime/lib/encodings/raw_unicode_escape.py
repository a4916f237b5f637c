"""The encoding raw_unicode_escape as a module."""

from encodings import _fill

_fill(globals())
