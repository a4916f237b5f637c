"""The paths that match a pattern of the shell; ** matches folders at any depth."""

import fnmatch
import os
import re

__all__ = ["escape", "glob", "iglob", "translate"]

_magic = re.compile("([*?[])")
_magic_bytes = re.compile(b"([*?[])")


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """A list of the paths that match a pattern."""
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive,
                      include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False,
          include_hidden=False):
    """An iterator over the paths that match a pattern."""
    import sys
    sys.audit("glob.glob", pathname, recursive)
    sys.audit("glob.glob/2", pathname, recursive, root_dir, dir_fd)
    if dir_fd is not None:
        raise NotImplementedError("glob: dir_fd unavailable on this platform")
    if root_dir is not None:
        root_dir = os.fspath(root_dir)
    else:
        root_dir = pathname[:0]
    found = _iglob(pathname, root_dir, recursive, False, include_hidden)
    if not pathname or recursive and _is_recursive(pathname[:2]):
        first = next(found, None)
        if first:  # the folder itself is no match of **
            return _chain(first, found)
    return found


def _chain(first, rest):
    yield first
    yield from rest


def _iglob(pathname, root_dir, recursive, dironly, hidden):
    dirname, basename = os.path.split(pathname)
    if not has_magic(pathname):
        if basename:
            if os.path.lexists(_join(root_dir, pathname)):
                yield pathname
        elif os.path.isdir(_join(root_dir, dirname)):
            yield pathname
        return
    if not dirname:
        if recursive and _is_recursive(basename):
            yield from _glob2(root_dir, basename, dironly, hidden)
        else:
            yield from _glob1(root_dir, basename, dironly, hidden)
        return
    if dirname != pathname and has_magic(dirname):
        dirs = _iglob(dirname, root_dir, recursive, True, hidden)
    else:
        dirs = [dirname]
    if not has_magic(basename):
        find = _glob0
    elif recursive and _is_recursive(basename):
        find = _glob2
    else:
        find = _glob1
    for dirname in dirs:
        for name in find(_join(root_dir, dirname), basename, dironly, hidden):
            yield os.path.join(dirname, name)


def _deprecated(function):
    def outer(dirname, pattern):
        import warnings
        warnings._deprecated(
            f"glob.{function.__name__[1:]}", "{name} is deprecated and will be removed in Python "
            "{remove}. Use glob.glob and pass a directory to its root_dir argument instead.",
            remove=(3, 15))
        return function(dirname, pattern, False, False)
    return outer


def _glob1(dirname, pattern, dironly, hidden):
    names = _names(dirname, dironly)
    if not hidden and not _is_hidden(pattern):
        names = [name for name in names if not _is_hidden(name)]
    return fnmatch.filter(names, pattern)


def _glob0(dirname, basename, dironly, hidden):
    if basename:
        if os.path.lexists(_join(dirname, basename)):
            return [basename]
    elif os.path.isdir(dirname):
        return [basename]
    return []


glob0, glob1 = _deprecated(_glob0), _deprecated(_glob1)


def _glob2(dirname, pattern, dironly, hidden):
    if not dirname or os.path.isdir(dirname):
        yield pattern[:0]
    yield from _below(dirname, dironly, hidden)


def _below(dirname, dironly, hidden):
    for name in _names(dirname, dironly):
        if hidden or not _is_hidden(name):
            yield name
            path = _join(dirname, name) if dirname else name
            for deeper in _below(path, dironly, hidden):
                yield _join(name, deeper)


def _names(dirname, dironly):
    if not dirname:
        dirname = b"." if isinstance(dirname, bytes) else "."
    try:
        with os.scandir(dirname) as entries:
            names = []
            for entry in entries:
                try:
                    if not dironly or entry.is_dir():
                        names.append(entry.name)
                except OSError:
                    pass
            return names
    except OSError:
        return []


def _join(dirname, basename):
    if not dirname or not basename:
        return dirname or basename
    return os.path.join(dirname, basename)


def has_magic(s):
    """Whether a path has characters with a meaning in patterns."""
    return (_magic_bytes if isinstance(s, bytes) else _magic).search(s) is not None


def _is_hidden(path):
    return path[0] in (".", b"."[0])


def _is_recursive(pattern):
    return pattern == (b"**" if isinstance(pattern, bytes) else "**")


def escape(pathname):
    """A pattern that matches just this path."""
    drive, pathname = os.path.splitdrive(pathname)
    if isinstance(pathname, bytes):
        return drive + _magic_bytes.sub(rb"[\1]", pathname)
    return drive + _magic.sub(r"[\1]", pathname)


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """The regular expression of a pattern for whole paths."""
    if not seps:
        seps = os.path.sep
    escaped = "".join(map(re.escape, seps))
    any_sep = f"[{escaped}]" if len(seps) > 1 else escaped
    not_sep = f"[^{escaped}]"
    if include_hidden:
        last = f"{not_sep}+"
        segment = f"{not_sep}+{any_sep}"
        segments = f"(?:.+{any_sep})?"
        last_segments = ".*"
    else:
        last = f"[^{escaped}.]{not_sep}*"
        segment = f"{last}{any_sep}"
        segments = f"(?:{segment})*"
        last_segments = f"{segments}(?:{last})?"
    result = []
    parts = re.split(any_sep, pat)
    end = len(parts) - 1
    for i, part in enumerate(parts):
        if part == "*":
            result.append(segment if i < end else last)
        elif recursive and part == "**":
            if i == end:
                result.append(last_segments)
            elif parts[i + 1] != "**":
                result.append(segments)
        else:
            if part:
                if not include_hidden and part[0] in "*?":
                    result.append(r"(?!\.)")
                result.extend(fnmatch._translate(part, f"{not_sep}*", not_sep))
            if i < end:
                result.append(any_sep)
    return f"(?s:{''.join(result)})\\Z"
