"""Limits of regular expressions."""

from _sre import MAGIC

from . import PatternError as error

__all__ = ["MAGIC", "MAXGROUPS", "MAXREPEAT", "error"]

MAXREPEAT = 4294967295
MAXGROUPS = 1073741823
