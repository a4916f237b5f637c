"""A map of bytes to bytes in files: simple, neither fast nor small.

NAME.dir holds a line for each key, the key and the place of its value in NAME.dat;
NAME.bak is the directory before the last change. Values begin at multiples of 512.
"""

import ast as _ast
import collections.abc
import io as _io
import os as _os

__all__ = ["error", "open"]

_BLOCKSIZE = 512

error = OSError


class _Database(collections.abc.MutableMapping):
    """A database; keys and values are bytes, texts are encoded as UTF-8."""

    _os = _os
    _io = _io

    def __init__(self, filebasename, mode, flag="c"):
        filebasename = self._os.fsencode(filebasename)
        self._mode = mode
        self._readonly = flag == "r"
        self._dirfile = filebasename + b".dir"
        self._datfile = filebasename + b".dat"
        self._bakfile = filebasename + b".bak"
        self._index = None  # key: (place, size); None: closed
        self._modified = False
        if flag == "n":
            for name in self._datfile, self._bakfile, self._dirfile:
                try:
                    self._os.remove(name)
                except OSError:
                    pass
        try:
            self._io.open(self._datfile, "r", encoding="Latin-1").close()
        except OSError:
            if flag not in ("c", "n"):
                raise
            with self._io.open(self._datfile, "w", encoding="Latin-1"):
                self._chmod(self._datfile)
        self._index = {}
        self._read_index(flag)

    def _read_index(self, flag):
        try:
            file = self._io.open(self._dirfile, "r", encoding="Latin-1")
        except OSError:
            if flag not in ("c", "n"):
                raise
            with self._io.open(self._dirfile, "w", encoding="Latin-1"):
                self._chmod(self._dirfile)
            return
        with file:
            for line in file:
                key, place = _ast.literal_eval(line.rstrip())
                self._index[key.encode("Latin-1")] = place

    def _commit(self):
        if self._index is None or not self._modified:
            return
        try:
            self._os.unlink(self._bakfile)
        except OSError:
            pass
        try:
            self._os.rename(self._dirfile, self._bakfile)
        except OSError:
            pass
        with self._io.open(self._dirfile, "w", encoding="Latin-1") as file:
            self._chmod(self._dirfile)
            for key, place in self._index.items():
                file.write("%r, %r\n" % (key.decode("Latin-1"), place))
        self._modified = False

    sync = _commit

    def _verify_open(self):
        if self._index is None:
            raise error("DBM object has already been closed")

    def _check_writable(self):
        if self._readonly:
            raise error("The database is opened for reading only")

    def __getitem__(self, key):
        if isinstance(key, str):
            key = key.encode("utf-8")
        self._verify_open()
        place, size = self._index[key]
        with self._io.open(self._datfile, "rb") as file:
            file.seek(place)
            return file.read(size)

    def _add_value(self, value):
        """Write a value behind all others; its place."""
        with self._io.open(self._datfile, "rb+") as file:
            file.seek(0, 2)
            end = file.tell()
            place = -(-end // _BLOCKSIZE) * _BLOCKSIZE
            file.write(b"\0" * (place - end) + value)
        return place, len(value)

    def __setitem__(self, key, value):
        self._check_writable()
        if isinstance(key, str):
            key = key.encode("utf-8")
        elif not isinstance(key, (bytes, bytearray)):
            raise TypeError("keys must be bytes or strings")
        if isinstance(value, str):
            value = value.encode("utf-8")
        elif not isinstance(value, (bytes, bytearray)):
            raise TypeError("values must be bytes or strings")
        self._verify_open()
        self._modified = True
        if key not in self._index:
            self._index[key] = place = self._add_value(value)
            with self._io.open(self._dirfile, "a", encoding="Latin-1") as file:
                self._chmod(self._dirfile)
                file.write("%r, %r\n" % (key.decode("Latin-1"), place))
            return
        place, size = self._index[key]
        if -(-len(value) // _BLOCKSIZE) <= -(-size // _BLOCKSIZE):
            with self._io.open(self._datfile, "rb+") as file:
                file.seek(place)
                file.write(value)
            self._index[key] = place, len(value)
        else:
            self._index[key] = self._add_value(value)

    def __delitem__(self, key):
        self._check_writable()
        if isinstance(key, str):
            key = key.encode("utf-8")
        self._verify_open()
        self._modified = True
        del self._index[key]
        self._commit()

    def keys(self):
        """The keys, in a list."""
        self._verify_open()
        return list(self._index)

    def items(self):
        """Keys and values, in a list."""
        self._verify_open()
        return [(key, self[key]) for key in self._index]

    def __contains__(self, key):
        if isinstance(key, str):
            key = key.encode("utf-8")
        self._verify_open()
        return key in self._index

    def iterkeys(self):
        """An iterator over the keys."""
        self._verify_open()
        return iter(self._index)

    __iter__ = iterkeys

    def __len__(self):
        self._verify_open()
        return len(self._index)

    def close(self):
        """Write the directory and end."""
        try:
            self._commit()
        finally:
            self._index = self._datfile = self._dirfile = self._bakfile = None

    __del__ = close

    def _chmod(self, file):
        self._os.chmod(file, self._mode)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def open(file, flag="c", mode=0o666):
    """Open a database: r to read, w to write, c and make it if it is missing, n new."""
    mask = _os.umask(0)
    _os.umask(mask)
    if flag not in ("r", "w", "c", "n"):
        raise ValueError("Flag must be one of 'r', 'w', 'c', or 'n'")
    return _Database(file, mode & ~mask, flag=flag)
