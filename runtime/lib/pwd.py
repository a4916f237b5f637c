"""The users of the system, as /etc/passwd lists them.

Users that only a directory service knows are not found.
"""

import _accounts
from collections import namedtuple

__all__ = ["getpwall", "getpwnam", "getpwuid", "struct_passwd"]


class struct_passwd(namedtuple("struct_passwd", "pw_name pw_passwd pw_uid pw_gid pw_gecos "
                               "pw_dir pw_shell")):
    """A user: name, password field, numbers, full name, folder and shell."""

    __slots__ = ()

    def __repr__(self):
        return "pwd." + super().__repr__()


def getpwall():
    """All users, in the order of the file."""
    return _accounts.read("/etc/passwd", struct_passwd, "pw_uid", "pw_gid")


def getpwuid(uid, /):
    """The user of a number; KeyError: there is none."""
    return _accounts.by_number("getpwuid", getpwall, "pw_uid", uid)


def getpwnam(name, /):
    """The user of a name; KeyError: there is none."""
    return _accounts.by_name("getpwnam", getpwall, "pw_name", name)
