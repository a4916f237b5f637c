"""Functions on paths as Windows writes them; text only, on this system."""

curdir = "."
pardir = ".."
extsep = "."
sep = "\\"
pathsep = ";"
altsep = "/"
defpath = ".;C:\\bin"
devnull = "nul"

import genericpath
import os
import re
from genericpath import *
from genericpath import _check_arg_types, _splitext

__all__ = ["normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext",
           "basename", "dirname", "commonprefix", "getsize", "getmtime", "getatime",
           "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount",
           "isreserved", "expanduser", "expandvars", "normpath", "abspath", "curdir",
           "pardir", "sep", "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath",
           "supports_unicode_filenames", "relpath", "samefile", "sameopenfile", "samestat",
           "commonpath", "isjunction", "isdevdrive"]

supports_unicode_filenames = True

_refused_signs = re.compile(r'[\0-\x1f"*:<>?|/\\]')
_devices = frozenset(
    ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"] +
    [kind + digit for kind in ("COM", "LPT") for digit in "123456789\xb9\xb2\xb3"])


def _signs(path):
    """(separator, the other one, colon) of the kind of a path."""
    return (b"\\", b"/", b":") if isinstance(path, bytes) else ("\\", "/", ":")


def normcase(s):
    """A path in small letters, with backslashes."""
    s = os.fspath(s)
    sep, other, _ = _signs(s)
    if isinstance(s, bytes):
        return os.fsencode(os.fsdecode(s).replace("/", "\\").lower())
    return s.replace(other, sep).lower()


def isabs(s):
    """Whether a path has a drive and a root."""
    s = os.fspath(s)
    sep, other, colon = _signs(s)
    s = s[:3].replace(other, sep)
    return s.startswith(colon + sep, 1) or s.startswith(sep + sep)


def splitroot(p):
    """(drive or share, root, the rest) of a path."""
    p = os.fspath(p)
    sep, other, colon = _signs(p)
    nothing = p[:0]
    plain = p.replace(other, sep)
    if plain.startswith(sep + sep):
        unc = sep + sep + (b"?" if isinstance(p, bytes) else "?") + sep
        unc += b"UNC" + sep if isinstance(p, bytes) else "UNC" + sep
        end = plain.find(sep, 8 if plain[:8].upper() == unc else 2)
        end = plain.find(sep, end + 1) if end >= 0 else end
        return (p, nothing, nothing) if end < 0 else (p[:end], p[end:end + 1], p[end + 1:])
    drive = 2 if plain[1:2] == colon else 0
    root = drive + plain.startswith(sep, drive)
    return p[:drive], p[drive:root], p[root:]


def splitdrive(p):
    """(drive or share, the rest) of a path."""
    drive, root, rest = splitroot(p)
    return drive, root + rest


def join(path, *paths):
    """Join parts of a path; one with a root or another drive throws away what came before."""
    path = os.fspath(path)
    sep, other, colon = _signs(path)
    try:
        drive, root, rest = splitroot(path)
        for p in paths:
            new_drive, new_root, new_rest = splitroot(p)
            if new_root:
                if new_drive or not drive:
                    drive = new_drive
                root, rest = new_root, new_rest
                continue
            if new_drive and new_drive != drive:
                if new_drive.lower() != drive.lower():
                    drive, root, rest = new_drive, new_root, new_rest
                    continue
                drive = new_drive
            if rest and rest[-1:] not in (sep, other):
                rest += sep
            rest += new_rest
        if rest and not root and drive and drive[-1:] not in (colon, sep, other):
            root = sep
        return drive + root + rest
    except (TypeError, AttributeError, BytesWarning):
        _check_arg_types("join", path, *paths)
        raise


def split(p):
    """(what is before the last part, the last part)"""
    p = os.fspath(p)
    sep, other, _ = _signs(p)
    drive, root, rest = splitroot(p)
    at = max(rest.rfind(sep), rest.rfind(other)) + 1
    return drive + root + rest[:at].rstrip(sep + other), rest[at:]


def splitext(p):
    """(the path without its extension, the extension)"""
    p = os.fspath(p)
    dot = b"." if isinstance(p, bytes) else "."
    return _splitext(p, *_signs(p)[:2], dot)


def basename(p):
    """The last part of a path."""
    return split(p)[1]


def dirname(p):
    """What is before the last part of a path."""
    return split(p)[0]


def ismount(path):
    """Whether a path is the root of a drive or a share."""
    path = abspath(path)
    drive, root, rest = splitroot(path)
    if drive and drive[:1] in _signs(path)[:2]:
        return not rest
    return bool(root) and not rest


def isreserved(path):
    """Whether Windows keeps a part of a path for itself."""
    rest = os.fsdecode(splitroot(path)[2]).replace(altsep, sep)
    return any(_is_reserved_name(name) for name in rest.split(sep))


def _is_reserved_name(name):
    if name.endswith((".", " ")):
        return name not in (".", "..")
    return (_refused_signs.search(name) is not None or
            name.partition(".")[0].rstrip(" ").upper() in _devices)


def expanduser(path):
    """Replace ~ and ~name at the begin by the folder of a user, if it is known."""
    path = os.fspath(path)
    bytes_given = isinstance(path, bytes)
    text = os.fsdecode(path)
    if not text.startswith("~"):
        return path
    end = next((i for i, c in enumerate(text) if c in "\\/"), len(text))
    environ = os.environ
    if "USERPROFILE" in environ:
        home = environ["USERPROFILE"]
    elif "HOMEPATH" in environ:
        home = join(environ.get("HOMEDRIVE", ""), environ["HOMEPATH"])
    else:
        return path
    if end != 1:
        user = text[1:end]
        current = environ.get("USERNAME")
        if user != current:
            if current != basename(home):
                return path
            home = join(dirname(home), user)
    home += text[end:]
    return os.fsencode(home) if bytes_given else home


_variable = re.compile(r"'[^']*'?|%(?:%|[^%]+%)|\$(?:\$|\{[^}]*\}|[-\w]+)", re.ASCII)


def _value(found):
    text = found[0]
    if text[0] == "'":
        return text
    if text in ("%%", "$$"):
        return text[0]
    return os.environ.get(text.strip("%") if text[0] == "%" else text[1:].strip("{}"), text)


def expandvars(path):
    """Replace $name, ${name} and %name% by the environment's; not between quotes."""
    path = os.fspath(path)
    if isinstance(path, bytes):
        return os.fsencode(_variable.sub(_value, os.fsdecode(path)))
    return _variable.sub(_value, path)


def normpath(path):
    """A path without doubled separators, '.', and '..' where it can be left out."""
    path = os.fspath(path)
    sep, other, _ = _signs(path)
    dot = b"." if isinstance(path, bytes) else "."
    drive, root, rest = splitroot(path.replace(other, sep))
    parts = []
    for part in rest.split(sep):
        if not part or part == dot:
            continue
        if part != dot + dot or (not root and (not parts or parts[-1] == part)):
            parts.append(part)
        elif parts:
            parts.pop()
    return drive + root + sep.join(parts) or dot


def abspath(path):
    """A path from the root of a drive."""
    path = os.fspath(path)
    if not isabs(path):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


realpath = abspath


def _parts(path, sep):
    return [part for part in path.split(sep) if part]


def relpath(path, start=None):
    """A path as seen from another one."""
    path = os.fspath(path)
    sep = _signs(path)[0]
    dots = b".." if isinstance(path, bytes) else ".."
    if not path:
        raise ValueError("no path specified")
    start = dots[:1] if start is None else os.fspath(start)
    try:
        drive1, _, rest1 = splitroot(abspath(start))
        drive2, _, rest2 = splitroot(abspath(path))
        if normcase(drive1) != normcase(drive2):
            raise ValueError("path is on mount %r, start on mount %r" % (drive2, drive1))
        parts1, parts2 = _parts(rest1, sep), _parts(rest2, sep)
        same = 0
        for a, b in zip(parts1, parts2):
            if normcase(a) != normcase(b):
                break
            same += 1
        return sep.join([dots] * (len(parts1) - same) + parts2[same:]) or dots[:1]
    except (TypeError, ValueError, AttributeError, BytesWarning, DeprecationWarning):
        _check_arg_types("relpath", path, start)
        raise


def commonpath(paths):
    """The longest path that all paths begin with."""
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty iterable")
    sep, other, _ = _signs(paths[0])
    dot = b"." if isinstance(paths[0], bytes) else "."
    try:
        split_paths = [splitroot(p.replace(other, sep).lower()) for p in paths]
        if len({drive for drive, _, _ in split_paths}) != 1:
            raise ValueError("Paths don't have the same drive")
        drive, root, rest = splitroot(paths[0].replace(other, sep))
        if len({r for _, r, _ in split_paths}) != 1:
            raise ValueError("Can't mix absolute and relative paths" if drive else
                             "Can't mix rooted and not-rooted paths")
        parts = [p for p in rest.split(sep) if p and p != dot]
        all_parts = [[p for p in r.split(sep) if p and p != dot] for _, _, r in split_paths]
        common = os.path.commonprefix(all_parts)
        return drive + root + sep.join(parts[:len(common)])
    except (TypeError, AttributeError):
        _check_arg_types("commonpath", *paths)
        raise
