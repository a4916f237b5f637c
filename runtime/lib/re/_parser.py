"""The widths of patterns, by which lexers put their terminals in order.

The tree of a pattern stays in _sre: what parse() gives has no items.
"""

import _sre

from ._constants import MAXGROUPS, MAXREPEAT, error

__all__ = ["MAXGROUPS", "MAXREPEAT", "MAXWIDTH", "SubPattern", "error", "parse"]

MAXWIDTH = 1 << 64


class SubPattern:
    """What is known of a pattern."""

    def __init__(self, width):
        self.width = width

    def getwidth(self):
        """The lengths of the shortest and the longest text that match."""
        return self.width


def parse(str, flags=0):
    """Read a pattern. Raises re.PatternError."""
    shortest, longest = _sre.width(str, flags)
    return SubPattern((shortest, MAXWIDTH if longest is None else longest))
