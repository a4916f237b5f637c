"""Text as HTML and back.

    escape(text)    & < > and quotes as entities
    unescape(text)  entities as characters; the names are those of html.entities
"""
import re as _re

from html.entities import html5 as _html5

__all__ = ["escape", "unescape"]

# What numbers mean that the standard forbids but browsers know: those of Windows-1252.
_WINDOWS = ("\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d"
            "\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a"
            "\u0153\x9d\u017e\u0178")

_REFERENCE = _re.compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")


def escape(s, quote=True):
    """Write & < > as entities, and quotation marks too where quote is true."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s


def _is_dropped(code):
    return (0x1 <= code <= 0x8 or 0xe <= code <= 0x1f or 0x7f <= code <= 0x9f
            or 0xfdd0 <= code <= 0xfdef or code == 0xb or code & 0xfffe == 0xfffe)


def _replace(match):
    s = match.group(1)
    if s[0] == "#":
        code = int(s[2:].rstrip(";"), 16) if s[1] in "xX" else int(s[1:].rstrip(";"))
        if code == 0:
            return "\ufffd"
        if code == 0xd:
            return "\r"
        if 0x80 <= code <= 0x9f:
            return _WINDOWS[code - 0x80]
        if 0xd800 <= code <= 0xdfff or code > 0x10ffff:
            return "\ufffd"
        return "" if _is_dropped(code) else chr(code)
    if s in _html5:
        return _html5[s]
    for end in range(len(s) - 1, 1, -1):  # the longest known beginning
        if s[:end] in _html5:
            return _html5[s[:end]] + s[end:]
    return "&" + s


def unescape(s):
    """Put characters in the place of references such as &gt; &#62; &#x3e;."""
    return _REFERENCE.sub(_replace, s) if "&" in s else s
