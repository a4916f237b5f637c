"""The groups of the system, as /etc/group lists them.

Groups that only a directory service knows are not found.
"""

from collections import namedtuple

__all__ = ["getgrall", "getgrgid", "getgrnam", "struct_group"]


class struct_group(namedtuple("struct_group", "gr_name gr_passwd gr_gid gr_mem")):
    """A group: name, password field, number and the names of its members."""

    __slots__ = ()

    def __repr__(self):
        return "grp." + super().__repr__()


def getgrall():
    """All groups, in the order of the file."""
    groups = []
    with open("/etc/group", encoding="utf-8", errors="surrogateescape") as file:
        for line in file:
            fields = line.rstrip("\n").split(":")
            if len(fields) == 4 and fields[2].isdigit():
                members = fields[3].split(",") if fields[3] else []
                groups.append(struct_group(fields[0], fields[1], int(fields[2]), members))
    return groups


def getgrgid(id):
    """The group of a number; KeyError: there is none."""
    if not isinstance(id, int):
        raise TypeError(f"gid should be integer, not {type(id).__name__}")
    for group in getgrall():
        if group.gr_gid == id:
            return group
    raise KeyError(f"getgrgid(): gid not found: {id}")


def getgrnam(name):
    """The group of a name; KeyError: there is none."""
    if not isinstance(name, str):
        raise TypeError(f"getgrnam() argument must be str, not {type(name).__name__}")
    for group in getgrall():
        if group.gr_name == name:
            return group
    raise KeyError(f"getgrnam(): name not found: {name!r}")
