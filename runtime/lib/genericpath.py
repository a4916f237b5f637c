"""Functions on paths that are the same on all systems; os.path has them too."""

import stat

__all__ = ["commonprefix", "exists", "getatime", "getctime", "getmtime", "getsize",
           "isdir", "isfile", "islink", "isjunction", "isdevdrive", "lexists",
           "samefile", "sameopenfile", "samestat", "ALLOW_MISSING"]


def exists(path):
    """Whether a path leads to something; False for broken links."""
    try:
        os.stat(path)
    except (OSError, ValueError):
        return False
    return True


def lexists(path):
    """Whether a path exists; True for broken links."""
    try:
        os.lstat(path)
    except (OSError, ValueError):
        return False
    return True


def isfile(path):
    """True for a regular file and for links to one."""
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError):
        return False
    return stat.S_ISREG(mode)


def isdir(path):
    """Whether a path is a folder, or a link to one."""
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError):
        return False
    return stat.S_ISDIR(mode)


def islink(path):
    """True for a symbolic link, wherever it leads."""
    try:
        mode = os.lstat(path).st_mode
    except (OSError, ValueError, AttributeError):
        return False
    return stat.S_ISLNK(mode)


def isjunction(path):
    """False: this system has no junctions."""
    os.fspath(path)
    return False


def isdevdrive(path):
    """Whether a path is on a developer drive: there are none on this system."""
    os.fspath(path)
    return False


def getsize(filename):
    """The size of a file in bytes."""
    return os.stat(filename).st_size


def getmtime(filename):
    """When a file was changed last, in seconds since 1970."""
    return os.stat(filename).st_mtime


def getatime(filename):
    """When a file was read last, in seconds since 1970."""
    return os.stat(filename).st_atime


def getctime(filename):
    """When a file's entry was changed last, in seconds since 1970."""
    return os.stat(filename).st_ctime


def commonprefix(m):
    """The longest text that all items of a list begin with."""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(os.fspath, m))
    least, most = min(m), max(m)
    for i, item in enumerate(least):
        if item != most[i]:
            return least[:i]
    return least


def samestat(s1, s2):
    """Whether two results of stat() are of one file."""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    """Whether two paths lead to one file."""
    return samestat(os.stat(f1), os.stat(f2))


def sameopenfile(fp1, fp2):
    """Whether two descriptors are of one file."""
    return samestat(os.fstat(fp1), os.fstat(fp2))


def _splitext(p, sep, altsep, extsep):
    """Split a path before the last dot of its last part; leading dots do not count."""
    start = max(p.rfind(sep), p.rfind(altsep) if altsep else -1) + 1
    dot = p.rfind(extsep)
    if dot >= start:
        first = start
        while first < dot:
            if p[first:first + 1] != extsep:
                return p[:dot], p[dot:]
            first += 1
    return p, p[:0]


def _check_arg_types(funcname, *args):
    """Raise TypeError unless all arguments are str, or all bytes."""
    texts = bytes_ = False
    for arg in args:
        if isinstance(arg, str):
            texts = True
        elif isinstance(arg, bytes):
            bytes_ = True
        else:
            raise TypeError(f"{funcname}() argument must be str, bytes, or "
                            f"os.PathLike object, not {arg.__class__.__name__!r}") from None
    if texts and bytes_:
        raise TypeError("Can't mix strings and bytes in path components") from None


class _AllowMissing:
    """What realpath(strict=...) takes to allow the end of a path to be missing."""

    def __repr__(self):
        return "os.path.ALLOW_MISSING"

    def __reduce__(self):
        return self.__class__.__name__


ALLOW_MISSING = object.__new__(_AllowMissing)


import os  # at the end: os imports posixpath, which takes the names above
