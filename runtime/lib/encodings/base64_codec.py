"""The encoding base64_codec as a module."""

from encodings import _fill

_fill(globals())
