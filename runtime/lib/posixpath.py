"""Functions on paths as POSIX writes them: os.path on this system."""

# Before the imports: os wants them while this module is being imported.
curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"

import genericpath
import os
import stat
from genericpath import *
from genericpath import _check_arg_types, _splitext
from posix import _path_normpath

__all__ = ["normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext",
           "basename", "dirname", "commonprefix", "getsize", "getmtime", "getatime",
           "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount",
           "expanduser", "expandvars", "normpath", "abspath", "samefile",
           "sameopenfile", "samestat", "curdir", "pardir", "sep", "pathsep", "defpath",
           "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames",
           "relpath", "commonpath", "isjunction", "isdevdrive"]

supports_unicode_filenames = False


def _get_sep(path):
    return b"/" if isinstance(path, bytes) else "/"


def normcase(s):
    """The path itself: case matters on this system."""
    return os.fspath(s)


def isabs(s):
    """Whether a path begins with a slash."""
    s = os.fspath(s)
    return s.startswith(_get_sep(s))


def join(a, *p):
    """Join parts of a path; an absolute part throws away what came before it."""
    a = os.fspath(a)
    slash = _get_sep(a)
    path = a
    try:
        for part in p:
            part = os.fspath(part)
            if part.startswith(slash) or not path:
                path = part
            elif path.endswith(slash):
                path += part
            else:
                path += slash + part
    except (TypeError, AttributeError, BytesWarning):
        _check_arg_types("join", a, *p)
        raise
    return path


def split(p):
    """Split a path into what is before and after its last slash."""
    p = os.fspath(p)
    slash = _get_sep(p)
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    """Split a path into root and extension, which is empty or begins with a dot."""
    p = os.fspath(p)
    if isinstance(p, bytes):
        return _splitext(p, b"/", None, b".")
    return _splitext(p, "/", None, ".")


def splitdrive(p):
    """Split a path into drive and rest; there are no drives on this system."""
    p = os.fspath(p)
    return p[:0], p


def _path_of(function, path):
    # The text of a path, refused as one of the system's functions does.
    if not isinstance(path, (str, bytes)) and not hasattr(type(path), "__fspath__"):
        raise TypeError(f"{function}: path should be string, bytes or os.PathLike, "
                        f"not {type(path).__name__}")
    return os.fspath(path)


def splitroot(path):
    """Split a path into drive (empty), root (leading slashes) and the rest."""
    p = _path_of("_path_splitroot_ex", path)
    slash = _get_sep(p)
    empty = p[:0]
    if p[:1] != slash:
        return empty, empty, p
    if p[1:2] != slash or p[2:3] == slash:
        return empty, slash, p[1:]
    return empty, p[:2], p[2:]


def basename(p):
    """What is after the last slash."""
    p = os.fspath(p)
    return p[p.rfind(_get_sep(p)) + 1:]


def dirname(p):
    """What is before the last slash."""
    return split(p)[0]


def ismount(path):
    """Whether a path is the root of a file system."""
    try:
        s1 = os.lstat(path)
    except (OSError, ValueError):
        return False
    if stat.S_ISLNK(s1.st_mode):
        return False
    path = os.fspath(path)
    parent = join(path, b".." if isinstance(path, bytes) else "..")
    try:
        s2 = os.lstat(parent)
    except OSError:
        parent = realpath(parent)
        try:
            s2 = os.lstat(parent)
        except OSError:
            return False
    return s1.st_dev != s2.st_dev or s1.st_ino == s2.st_ino


def expanduser(path):
    """Replace ~ at the begin of a path by $HOME, and ~user by that user's folder."""
    path = os.fspath(path)
    tilde, slash = (b"~", b"/") if isinstance(path, bytes) else ("~", "/")
    if not path.startswith(tilde):
        return path
    i = path.find(slash, 1)
    if i < 0:
        i = len(path)
    if i == 1:
        home = os.environ.get("HOME")
        if home is None:
            try:
                import pwd
                home = pwd.getpwuid(os.getuid()).pw_dir
            except (ImportError, KeyError):
                return path
    else:
        try:
            import pwd
            name = path[1:i]
            home = pwd.getpwnam(os.fsdecode(name)).pw_dir
        except (ImportError, KeyError):
            return path
    if isinstance(path, bytes):
        home = os.fsencode(home)
    home = home.rstrip(slash)
    return (home + path[i:]) or slash


_NAME = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"


def expandvars(path):
    """Replace $name and ${name} by environment variables; unknown ones stay."""
    path = os.fspath(path)
    if isinstance(path, bytes):
        if b"$" not in path:
            return path
        return os.fsencode(expandvars(os.fsdecode(path)))
    if "$" not in path:
        return path
    result = []
    i = 0
    while True:
        dollar = path.find("$", i)
        if dollar < 0:
            result.append(path[i:])
            return "".join(result)
        result.append(path[i:dollar])
        end = dollar + 1
        if path[end:end + 1] == "{":
            close = path.find("}", end)
            if close < 0:
                result.append(path[dollar:])
                return "".join(result)
            name = path[end + 1:close]
            end = close + 1
        else:
            while end < len(path) and (path[end] in _NAME or
                                       path[end] > "\x7f" and path[end].isalnum()):
                end += 1
            name = path[dollar + 1:end]
        value = os.environ.get(name) if name else None
        result.append(path[dollar:end] if value is None else value)
        i = end


def normpath(path):
    """A path without double slashes, . and ..; links are not looked at."""
    if not isinstance(path, str):
        path = _path_of("_path_normpath", path)
        if isinstance(path, bytes):
            return os.fsencode(_path_normpath(os.fsdecode(path)))
    return _path_normpath(path)


def abspath(path):
    """A path from the root on, normalized."""
    path = os.fspath(path)
    if not isabs(path):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """The path without any symbolic links."""
    filename = os.fspath(filename)
    if isinstance(filename, bytes):
        slash, dot, dots, here = b"/", b".", b"..", os.getcwdb
    else:
        slash, dot, dots, here = "/", ".", "..", os.getcwd
    if strict is ALLOW_MISSING:
        ignored = (FileNotFoundError,)
    elif strict:
        ignored = ()
    else:
        ignored = (OSError,)
    rest = filename.split(slash)[::-1]
    path = slash if filename.startswith(slash) else here()
    seen = {}
    while rest:
        name = rest.pop()
        if name is None:
            seen[rest.pop()] = path  # the link that ends here is resolved
            continue
        if not name or name == dot:
            continue
        if name == dots:
            path = path[:path.rindex(slash)] or slash
            continue
        step = path + name if path == slash else path + slash + name
        try:
            if not stat.S_ISLNK(os.lstat(step).st_mode):
                path = step
                continue
            if step in seen:
                known = seen[step]
                if known is not None:
                    path = known
                    continue
                if strict:
                    os.stat(step)  # raises: too many levels of symbolic links
                path = step
                continue
            target = os.readlink(step)
        except ignored:
            path = step
            continue
        seen[step] = None
        if target.startswith(slash):
            path = slash
        rest.append(step)
        rest.append(None)
        rest.extend(target.split(slash)[::-1])
    return path


def relpath(path, start=None):
    """The path as seen from the folder start."""
    path = os.fspath(path)
    if not path:
        raise ValueError("no path specified")
    if isinstance(path, bytes):
        dot, slash, dots = b".", b"/", b".."
    else:
        dot, slash, dots = ".", "/", ".."
    start = dot if start is None else os.fspath(start)
    try:
        begin = [part for part in abspath(start).split(slash) if part]
        end = [part for part in abspath(path).split(slash) if part]
        common = len(commonprefix([begin, end]))
        parts = [dots] * (len(begin) - common) + end[common:]
        return slash.join(parts) if parts else dot
    except (TypeError, AttributeError, BytesWarning, DeprecationWarning):
        _check_arg_types("relpath", path, start)
        raise


def commonpath(paths):
    """The longest path that all paths begin with."""
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    if isinstance(paths[0], bytes):
        slash, dot = b"/", b"."
    else:
        slash, dot = "/", "."
    try:
        split_paths = [path.split(slash) for path in paths]
        try:
            absolute, = {p.startswith(slash) for p in paths}
        except ValueError:
            raise ValueError("Can't mix absolute and relative paths") from None
        split_paths = [[c for c in s if c and c != dot] for s in split_paths]
        common = commonprefix(split_paths)
        return (slash if absolute else slash[:0]) + slash.join(common)
    except (TypeError, AttributeError):
        _check_arg_types("commonpath", *paths)
        raise
