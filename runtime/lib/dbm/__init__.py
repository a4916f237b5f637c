"""Files that map bytes to bytes: a common door to the kinds of them that there are.

Here that is one kind, dbm.dumb, made of plain files.
"""

import os

from . import dumb

__all__ = ["open", "whichdb", "error"]


class error(Exception):
    """What goes wrong with such a file."""


_names = ["dbm.dumb"]
_defaultmod = dumb
_modules = {"dbm.dumb": dumb}

error = error, OSError


def open(file, flag="r", mode=0o666):
    """Open a database: r to read, w to write, c and make it if it is missing, n new."""
    result = whichdb(file) if "n" not in flag else None
    if result is None:
        if "c" not in flag and "n" not in flag:
            raise error[0](f"db file doesn't exist; use 'c' or 'n' flag to create a new db")
        return _defaultmod.open(file, flag, mode)
    if result == "":
        raise error[0]("db type could not be determined")
    if result not in _modules:
        raise error[0](f"db type is {result}, but the module is not available")
    return _modules[result].open(file, flag, mode)


def whichdb(filename):
    """The name of the module for a file; None: there is no such file, "": it is none."""
    filename = os.fspath(filename)
    suffixes = (".dat", ".dir") if isinstance(filename, str) else (b".dat", b".dir")
    try:
        size = os.stat(filename + suffixes[0]).st_size
        if size == 0 and os.stat(filename + suffixes[1]).st_size == 0:
            return "dbm.dumb"
        with io_open(filename + suffixes[1], "rb") as file:
            if file.read(1) in (b"", b"'", b'"'):
                return "dbm.dumb"
    except OSError:
        pass
    try:
        with io_open(filename, "rb") as file:
            start = file.read(16)
    except OSError:
        return None
    if start == b"SQLite format 3\0":
        return "dbm.sqlite3"
    words = [int.from_bytes(start[:4], order) for order in ("little", "big")]
    if any(word in (0x13579ace, 0x13579acd, 0x13579acf) for word in words):
        return "dbm.gnu"
    return ""


from io import open as io_open
