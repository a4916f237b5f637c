"""The groups of the system, as /etc/group lists them.

Groups that only a directory service knows are not found.
"""

import _accounts
from collections import namedtuple

__all__ = ["getgrall", "getgrgid", "getgrnam", "struct_group"]


class struct_group(namedtuple("struct_group", "gr_name gr_passwd gr_gid gr_mem")):
    """A group: name, password field, number and the names of its members."""

    __slots__ = ()

    def __repr__(self):
        return "grp." + super().__repr__()


def getgrall():
    """All groups, in the order of the file."""
    groups = _accounts.read("/etc/group", struct_group, "gr_gid")
    return [group._replace(gr_mem=group.gr_mem.split(",") if group.gr_mem else [])
            for group in groups]


def getgrgid(id):
    """The group of a number; KeyError: there is none."""
    return _accounts.by_number("getgrgid", getgrall, "gr_gid", id)


def getgrnam(name):
    """The group of a name; KeyError: there is none."""
    return _accounts.by_name("getgrnam", getgrall, "gr_name", name, "argument 1")
