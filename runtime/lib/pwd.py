"""The users of the system, as /etc/passwd lists them.

Users that only a directory service knows are not found.
"""

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
    users = []
    with open("/etc/passwd", encoding="utf-8", errors="surrogateescape") as file:
        for line in file:
            fields = line.rstrip("\n").split(":")
            if len(fields) == 7 and fields[2].isdigit() and fields[3].isdigit():
                users.append(struct_passwd(*fields[:2], int(fields[2]), int(fields[3]),
                                           *fields[4:]))
    return users


def getpwuid(uid, /):
    """The user of a number; KeyError: there is none."""
    if not isinstance(uid, int):
        raise TypeError(f"uid should be integer, not {type(uid).__name__}")
    for user in getpwall():
        if user.pw_uid == uid:
            return user
    raise KeyError(f"getpwuid(): uid not found: {uid}")


def getpwnam(name, /):
    """The user of a name; KeyError: there is none."""
    if not isinstance(name, str):
        raise TypeError(f"getpwnam() argument must be str, not {type(name).__name__}")
    for user in getpwall():
        if user.pw_name == name:
            return user
    raise KeyError(f"getpwnam(): name not found: {name!r}")
