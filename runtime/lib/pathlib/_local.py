"""Paths as objects: pure ones that only know text, and those that ask the system."""

import errno as _errno
import fnmatch as _fnmatch
import functools as _functools
import glob as _glob
import io
import ntpath
import os
import posixpath
import stat as _stat
import sys
from collections.abc import Sequence
from errno import EBADF, ELOOP, ENOENT, ENOTDIR
from itertools import chain
from pathlib._abc import UnsupportedOperation
from types import GenericAlias

__all__ = ["UnsupportedOperation", "PurePath", "PurePosixPath", "PureWindowsPath", "Path",
           "PosixPath", "WindowsPath"]


def _quote_uri(data):
    safe = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~/"
    return "".join(chr(c) if c in safe else "%%%02X" % c for c in data)


class _PathParents(Sequence):
    """The folders above a path, the nearest first."""

    def __init__(self, path):
        self._path = path
        self._drv = path.drive
        self._root = path.root
        self._tail = path._tail

    def __len__(self):
        return len(self._tail)

    def __getitem__(self, idx):
        if isinstance(idx, slice):
            return tuple(self[i] for i in range(*idx.indices(len(self))))
        if idx >= len(self) or idx < -len(self):
            raise IndexError(idx)
        if idx < 0:
            idx += len(self)
        return self._path._from_parts(self._drv, self._root,
                                      self._tail[:len(self._tail) - idx - 1])

    def __contains__(self, value):
        path = self._path
        cls = type(path)
        if not (isinstance(value, PurePath) and
                type(value).__eq__ is cls.__eq__ is PurePath.__eq__ and
                type(value).__str__ is cls.__str__ is PurePath.__str__ and
                cls.with_segments is PurePath.with_segments):
            return super().__contains__(value)
        depth = len(value._tail)  # one parent alone may be equal, and need not be made
        if depth >= len(self._tail) or path.parser is not value.parser:
            return False
        text = path._format(self._drv, self._root, self._tail[:depth]) or "."
        return value._key() == (text if path.parser is posixpath else text.lower())

    def __repr__(self):
        return "<{}.parents>".format(type(self._path).__name__)


class PurePath:
    """A path as text: parts, names, joining and comparing; no file is touched."""

    __slots__ = ("_raw_paths", "_drv_", "_root_", "_tail_", "_str_", "_hash_")
    parser = posixpath

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        paths = []
        for arg in args:
            if isinstance(arg, str):
                paths.append(arg)
                continue
            if isinstance(arg, PurePath):
                raw = arg._raw_paths
                if arg.parser is ntpath and self.parser is posixpath:
                    raw = [path.replace("\\", "/") for path in raw]
                paths.extend(raw)
                continue
            try:
                path = os.fspath(arg)
            except TypeError:
                path = arg
            if not isinstance(path, str):
                raise TypeError("argument should be a str or an os.PathLike object where "
                                "__fspath__ returns a str, "
                                f"not {type(path).__name__!r}")
            paths.append(path)
        self._raw_paths = paths

    def with_segments(self, *pathsegments):
        """A new path of the same class, for what is derived from this one."""
        return type(self)(*pathsegments)

    # ---- parts ----

    @classmethod
    def _parse_path(cls, path):
        if not path:
            return "", "", []
        sep, altsep = cls.parser.sep, cls.parser.altsep
        if altsep:
            path = path.replace(altsep, sep)
        drive, root, rest = cls.parser.splitroot(path)
        if not root and drive.startswith(sep) and not drive.endswith(sep):
            parts = drive.split(sep)
            if len(parts) == 6 or len(parts) == 4 and parts[2] not in "?.":
                root = sep  # a share of a server is a root
        return drive, root, [part for part in rest.split(sep) if part and part != "."]

    def _load(self):
        paths = self._raw_paths
        path = (paths[0] if len(paths) == 1 else
                self.parser.join(*paths) if paths else "")
        self._drv_, self._root_, self._tail_ = self._parse_path(path)

    def _from_parts(self, drive, root, tail):
        text = self._format(drive, root, tail)
        path = self.with_segments(text)
        path._str_ = text or "."
        path._drv_, path._root_, path._tail_ = drive, root, tail
        return path

    @classmethod
    def _format(cls, drive, root, tail):
        parser = cls.parser
        if not (drive or root) and tail and parser.splitdrive(tail[0])[0]:
            tail = [".", *tail]  # not a drive
        return drive + root + parser.sep.join(tail)

    @property
    def drive(self):
        """The drive; empty on this system."""
        try:
            return self._drv_
        except AttributeError:
            self._load()
            return self._drv_

    @property
    def root(self):
        """The leading slash, or nothing."""
        try:
            return self._root_
        except AttributeError:
            self._load()
            return self._root_

    @property
    def _tail(self):
        try:
            return self._tail_
        except AttributeError:
            self._load()
            return self._tail_

    @property
    def anchor(self):
        """Drive and root."""
        return self.drive + self.root

    @property
    def parts(self):
        """The parts of the path, the anchor first."""
        tail = self._tail
        anchor = self._drv_ + self._root_
        return (anchor, *tail) if anchor else tuple(tail)

    @property
    def parent(self):
        """The path without its last part."""
        tail = self._tail
        if not tail:
            return self
        return self._from_parts(self._drv_, self._root_, tail[:-1])

    @property
    def parents(self):
        """All paths above this one."""
        return _PathParents(self)

    @property
    def name(self):
        """The last part."""
        tail = self._tail
        return tail[-1] if tail else ""

    @property
    def suffix(self):
        """What is after the last dot of the name, with the dot."""
        name = self.name
        i = name.rfind(".")
        return name[i:] if 0 < i < len(name) - 1 else ""

    @property
    def suffixes(self):
        """All suffixes."""
        name = self.name
        if name.endswith("."):
            return []
        return ["." + suffix for suffix in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        """The name without its suffix."""
        name = self.name
        i = name.rfind(".")
        return name[:i] if 0 < i < len(name) - 1 else name

    def with_name(self, name):
        """The path with another name."""
        parser = self.parser
        if (not name or parser.sep in name or (parser.altsep and parser.altsep in name) or
                name == "."):
            raise ValueError(f"Invalid name {name!r}")
        tail = self._tail
        if not tail:
            raise ValueError(f"{self!r} has an empty name")
        return self._from_parts(self._drv_, self._root_, tail[:-1] + [name])

    def with_stem(self, stem):
        """The path with another stem."""
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        """The path with another suffix."""
        stem = self.stem
        if not stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and not (suffix.startswith(".") and len(suffix) > 1):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    # ---- text ----

    def __str__(self):
        try:
            return self._str_
        except AttributeError:
            tail = self._tail
            self._str_ = text = self._format(self._drv_, self._root_, tail) or "."
            return text

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return f"{type(self).__name__}({self.as_posix()!r})"

    def as_posix(self):
        """The path with slashes."""
        return str(self).replace(self.parser.sep, "/")

    def as_uri(self):
        """The path as a file: URI."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        drive = self.drive
        if len(drive) == 2 and drive[1] == ":":
            return "file:///" + drive + _quote_uri(os.fsencode(self.as_posix()[2:]))
        if drive:
            return "file:" + _quote_uri(os.fsencode(self.as_posix()))
        return "file://" + _quote_uri(os.fsencode(str(self)))

    # ---- comparing ----

    def _key(self):
        text = str(self)
        return text if self.parser is posixpath else text.lower()

    def __hash__(self):
        try:
            return self._hash_
        except AttributeError:
            self._hash_ = hash(self._key())
            return self._hash_

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._key() == other._key() and self.parser is other.parser

    def _order(self):
        return self._key().split(self.parser.sep)

    def __lt__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._order() < other._order()

    def __le__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._order() <= other._order()

    def __gt__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._order() > other._order()

    def __ge__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._order() >= other._order()

    def __reduce__(self):
        return self.__class__, tuple(self._raw_paths)

    __class_getitem__ = classmethod(GenericAlias)

    # ---- joining, relations ----

    def joinpath(self, *pathsegments):
        """The path with others behind it."""
        return self.with_segments(self, *pathsegments)

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def _joined_others(self, method, what, other, more):
        import warnings
        warnings.warn(f"support for supplying more than one {what} to pathlib.PurePath.{method}() is "
                      "deprecated and scheduled for removal in Python 3.14", DeprecationWarning,
                      stacklevel=3)
        return self.with_segments(other, *more)

    def relative_to(self, other, *_deprecated, walk_up=False):
        """The path as seen from another one."""
        if _deprecated:
            other = self._joined_others("relative_to", "positional argument", other, _deprecated)
        elif not isinstance(other, PurePath):
            other = self.with_segments(other)
        parents = self.parents
        for step, path in enumerate(chain([other], other.parents)):
            if path == self or path in parents:
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if path.name == "..":
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        parts = [".."] * step + self._tail[len(path._tail):]
        return self._from_parts("", "", parts)

    def is_relative_to(self, other, *_deprecated):
        """Whether the path is below another one."""
        if _deprecated:
            other = self._joined_others("is_relative_to", "argument", other, _deprecated)
        elif not isinstance(other, PurePath):
            other = self.with_segments(other)
        return other == self or other in self.parents

    def is_absolute(self):
        """Whether the path begins at a root."""
        if self.parser is posixpath:
            return bool(self.root)
        return self.parser.isabs(self)

    def is_reserved(self):
        """Whether a part of the path is reserved, as some are on Windows."""
        import warnings
        warnings._deprecated("pathlib.PurePath.is_reserved()", "{name} is deprecated and "
                             "scheduled for removal in Python {remove}. Use "
                             "os.path.isreserved() to detect reserved paths on Windows.",
                             remove=(3, 15))
        return self.parser is ntpath and ntpath.isreserved(self)

    def full_match(self, pattern, *, case_sensitive=None):
        """Whether the whole path matches a pattern, which may have **."""
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        return _match_parts(self.parts, pattern.parts, self._is_sensitive(case_sensitive))

    def _is_sensitive(self, case_sensitive):
        return self.parser is posixpath if case_sensitive is None else case_sensitive

    def match(self, path_pattern, *, case_sensitive=None):
        """Whether the end of the path matches a pattern."""
        if not isinstance(path_pattern, PurePath):
            path_pattern = self.with_segments(path_pattern)
        parts, pattern = self.parts, path_pattern.parts
        if not pattern:
            raise ValueError("empty pattern")
        if len(parts) < len(pattern):
            return False
        if len(parts) > len(pattern) and path_pattern.anchor:
            return False
        sensitive = self._is_sensitive(case_sensitive)
        return all(_match_name(part, pat if pat != "**" else "*", sensitive)
                   for part, pat in zip(parts[::-1], pattern[::-1]))


def _match_name(name, pattern, sensitive):
    if not sensitive:
        name, pattern = name.lower(), pattern.lower()
    return _fnmatch.fnmatchcase(name, pattern)


def _match_parts(parts, pattern, sensitive):
    if not pattern:
        return not parts
    if pattern[0] == "**":
        return any(_match_parts(parts[i:], pattern[1:], sensitive)
                   for i in range(len(parts) + 1))
    return (bool(parts) and _match_name(parts[0], pattern[0], sensitive) and
            _match_parts(parts[1:], pattern[1:], sensitive))


os.PathLike.register(PurePath)



class PurePosixPath(PurePath):
    """A path as POSIX writes it."""

    __slots__ = ()


class PureWindowsPath(PurePath):
    """A path as Windows writes it."""

    parser = ntpath
    __slots__ = ()


class Path(PurePath):
    """A path that can ask and change the system."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        return object.__new__(cls)

    def __init__(self, *args, **kwargs):
        if kwargs:
            import warnings
            warnings._deprecated("pathlib.PurePath(**kwargs)", remove=(3, 14))
        super().__init__(*args)

    @classmethod
    def from_uri(cls, uri):
        """The path of a file: URI."""
        if not uri.startswith("file:"):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        path = uri[5:]
        if path[:3] == "///":
            path = path[2:]
        elif path[:12] == "//localhost/":
            path = path[11:]
        if path[:3] == "///" or path[:1] == "/" and path[2:3] in ":|":
            path = path[1:]  # a share or drive of Windows; in CPython also a lone letter
        if path[1:2] == "|":
            path = f"{path[0]}:{path[2:]}"
        data = bytearray()
        i = 0
        raw = path.encode("utf-8", "surrogateescape")
        while i < len(raw):
            try:
                if raw[i] == 37 and i + 2 < len(raw) + 0:
                    data.append(int(raw[i + 1:i + 3], 16))
                    i += 3
                    continue
            except ValueError:
                pass
            data.append(raw[i])
            i += 1
        path = cls(os.fsdecode(bytes(data)))
        if not path.is_absolute():
            raise ValueError(f"URI is not absolute: {uri!r}")
        return path

    @classmethod
    def cwd(cls):
        """The working folder."""
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        """The home folder of this user."""
        home = os.path.expanduser("~")
        if home == "~":
            raise RuntimeError("Could not determine home directory.")
        return cls(home)

    # ---- questions ----

    def stat(self, *, follow_symlinks=True):
        """What the system knows about the file."""
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        """The same of a symbolic link."""
        return os.lstat(self)

    def exists(self, *, follow_symlinks=True):
        """Whether the path exists."""
        return os.path.exists(self) if follow_symlinks else os.path.lexists(self)

    def _mode_is(self, test, follow_symlinks=True):
        try:
            return test(self.stat(follow_symlinks=follow_symlinks).st_mode)
        except OSError as error:
            if error.errno not in (ENOENT, ENOTDIR, EBADF, ELOOP):
                raise
            return False
        except ValueError:
            return False

    def is_dir(self, *, follow_symlinks=True):
        """Whether the path is a folder."""
        return self._mode_is(_stat.S_ISDIR, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        """Whether the path is a regular file."""
        return self._mode_is(_stat.S_ISREG, follow_symlinks)

    def is_symlink(self):
        """True for a symbolic link."""
        return self._mode_is(_stat.S_ISLNK, False)

    def is_mount(self):
        """Whether the path is the root of a file system."""
        return os.path.ismount(self)

    def is_junction(self):
        """Whether the path is a junction."""
        return os.path.isjunction(self)

    def is_block_device(self):
        """Whether the path is a block device."""
        return self._mode_is(_stat.S_ISBLK)

    def is_char_device(self):
        """Whether the path is a character device."""
        return self._mode_is(_stat.S_ISCHR)

    def is_fifo(self):
        """Whether the path is a named pipe."""
        return self._mode_is(_stat.S_ISFIFO)

    def is_socket(self):
        """Whether the path is a socket."""
        return self._mode_is(_stat.S_ISSOCK)

    def samefile(self, other_path):
        """Whether another path leads to the same file."""
        st = self.stat()
        other = (other_path.stat() if hasattr(other_path, "stat") else
                 os.stat(other_path))
        return os.path.samestat(st, other)

    def owner(self, *, follow_symlinks=True):
        """The name of the user who owns the file."""
        import pwd
        return pwd.getpwuid(self.stat(follow_symlinks=follow_symlinks).st_uid).pw_name

    def group(self, *, follow_symlinks=True):
        """The name of the group that owns the file."""
        import grp
        return grp.getgrgid(self.stat(follow_symlinks=follow_symlinks).st_gid).gr_name

    # ---- reading and writing ----

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file."""
        if "b" not in mode:
            encoding = io.text_encoding(encoding)
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """The content as bytes."""
        with self.open("rb") as f:
            return f.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        """The content as str."""
        with self.open("r", -1, io.text_encoding(encoding), errors, newline) as f:
            return f.read()

    def write_bytes(self, data):
        """Write bytes as the whole content."""
        view = memoryview(data)
        with self.open("wb") as f:
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Write text as the whole content."""
        if not isinstance(data, str):
            raise TypeError("data must be str, not %s" % data.__class__.__name__)
        with self.open("w", -1, io.text_encoding(encoding), errors, newline) as f:
            return f.write(data)

    # ---- folders ----

    def iterdir(self):
        """The paths in a folder."""
        root = str(self)
        prefix = "" if root == "." else root if root.endswith("/") else root + "/"
        names = os.listdir(root)
        return (self._child(prefix + name) for name in names)

    def _child(self, text):
        path = self.with_segments(text)
        path._str_ = text
        return path

    def _children(self):
        """(path, entry) of what is in a folder; nothing if it cannot be read."""
        root = str(self)
        prefix = "" if root == "." else root if root.endswith("/") else root + "/"
        try:
            with os.scandir(root) as found:
                entries = list(found)
        except OSError:
            return []
        return [(self._child(prefix + entry.name), entry) for entry in entries]

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The paths below a folder that match a pattern."""
        sys.audit("pathlib.Path.glob", self, pattern)
        if not isinstance(pattern, PurePath):
            text = os.fspath(pattern)
            pattern = self.with_segments(text)
        else:
            text = str(pattern)
        if pattern.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        parts = list(pattern._tail)
        if not parts:
            raise ValueError(f"Unacceptable pattern: {text!r}")
        only_folders = text[-1] == "/" or False
        sensitive = case_sensitive is not False
        found = self._select(parts, sensitive, recurse_symlinks)
        if only_folders:
            found = (path for path in found if path.is_dir())
        return found

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The same at any depth."""
        sys.audit("pathlib.Path.rglob", self, pattern)
        if not isinstance(pattern, PurePath):
            pattern = os.fspath(pattern)
            if pattern.startswith("/"):
                raise NotImplementedError("Non-relative patterns are unsupported")
            text = "**/" + pattern
        else:
            if pattern.anchor:
                raise NotImplementedError("Non-relative patterns are unsupported")
            text = "**/" + str(pattern)
        return self.glob(text, case_sensitive=case_sensitive,
                         recurse_symlinks=recurse_symlinks)

    def _select(self, parts, sensitive, follow):
        part, rest = parts[0], parts[1:]
        if part == "**":
            while rest and rest[0] == "**":
                rest = rest[1:]
            seen = set()
            for folder, is_folder in self._walk_down(follow, not rest):
                if not rest:
                    yield folder
                elif is_folder:
                    for path in folder._select(rest, sensitive, follow):
                        if path not in seen:
                            seen.add(path)
                            yield path
            return
        if part == "..":
            path = self / part
            if rest:
                yield from path._select(rest, sensitive, follow)
            elif path.exists():
                yield path
            return
        if sensitive and not _glob.has_magic(part):
            path = self / part
            if rest:
                if path.is_dir():
                    yield from path._select(rest, sensitive, follow)
            elif path.exists(follow_symlinks=False):
                yield path
            return
        for path, entry in self._children():
            if not _match_name(entry.name, part, sensitive):
                continue
            if not rest:
                yield path
                continue
            try:
                is_folder = entry.is_dir()
            except OSError:
                continue
            if is_folder:
                yield from path._select(rest, sensitive, follow)

    def _walk_down(self, follow, files):
        if not self.is_dir():
            return
        yield self, True
        stack = [self]
        while stack:
            folder = stack.pop()
            below = []
            for path, entry in folder._children():
                try:
                    is_folder = entry.is_dir(follow_symlinks=follow)
                except OSError:
                    is_folder = False
                if is_folder:
                    yield path, True
                    below.append(path)
                elif files:
                    yield path, False
            stack.extend(reversed(below))

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """For each folder of a tree yield (path, names of folders, names of files)."""
        sys.audit("pathlib.Path.walk", self, on_error, follow_symlinks)
        stack = [self]
        while stack:
            path = stack.pop()
            if isinstance(path, tuple):
                yield path
                continue
            try:
                with os.scandir(path) as found:
                    entries = list(found)
            except OSError as error:
                if on_error is not None:
                    on_error(error)
                continue
            folders, files = [], []
            for entry in entries:
                try:
                    is_folder = entry.is_dir(follow_symlinks=follow_symlinks)
                except OSError:
                    is_folder = False
                (folders if is_folder else files).append(entry.name)
            if top_down:
                yield path, folders, files
            else:
                stack.append((path, folders, files))
            stack += [path / name for name in reversed(folders)]

    # ---- other paths ----

    def absolute(self):
        """The path from the root on; nothing is resolved."""
        if self.is_absolute():
            return self
        cwd = os.getcwd()
        if not self._tail and not self.anchor:
            return self.with_segments(cwd)
        return self.with_segments(cwd, self)

    def resolve(self, strict=False):
        """The absolute path without symbolic links and dots."""
        return self.with_segments(os.path.realpath(self, strict=strict))

    def expanduser(self):
        """The path with ~ and ~user replaced."""
        tail = self._tail
        if not self.anchor and tail and tail[0][:1] == "~":
            home = os.path.expanduser(tail[0])
            if home[:1] == "~":
                raise RuntimeError("Could not determine home directory.")
            return self.with_segments(home, *tail[1:])
        return self

    def readlink(self):
        """Where a symbolic link leads."""
        return self.with_segments(os.readlink(self))

    # ---- changes ----

    def touch(self, mode=0o666, exist_ok=True):
        """Make an empty file, or set the times of one that exists."""
        if exist_ok:
            try:
                os.utime(self, None)
            except OSError:
                pass
            else:
                return
        flags = os.O_CREAT | os.O_WRONLY
        if not exist_ok:
            flags |= os.O_EXCL
        os.close(os.open(self, flags, mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Make a folder."""
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        """Change who may use the file."""
        os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def lchmod(self, mode):
        """The same of a symbolic link."""
        self.chmod(mode, follow_symlinks=False)

    def unlink(self, missing_ok=False):
        """Remove the file."""
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        """Remove the folder, which is empty."""
        os.rmdir(self)

    def rename(self, target):
        """Rename; the new path."""
        os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        """Rename, and take the place of what is there; the new path."""
        os.replace(self, target)
        return self.with_segments(target)

    def symlink_to(self, target, target_is_directory=False):
        """Make this a symbolic link to target."""
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        """Make this another name of target."""
        os.link(target, self)


class PosixPath(Path, PurePosixPath):
    """A path that can ask and change a POSIX system."""

    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """A path of Windows; not available here."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation(f"cannot instantiate {cls.__name__!r} on your system")
