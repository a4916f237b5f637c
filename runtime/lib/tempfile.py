"""Temporary files and folders."""

import errno as _errno
import io as _io
import os as _os
import shutil as _shutil
import sys as _sys
import types as _types
import warnings as _warnings
import weakref as _weakref

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile",
           "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp", "TMP_MAX",
           "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb"]

_text_openflags = _os.O_RDWR | _os.O_CREAT | _os.O_EXCL | _os.O_NOFOLLOW
_bin_openflags = _text_openflags
TMP_MAX = 10000
template = "tmp"
tempdir = None


class _RandomNameSequence:
    """Names of eight letters that nobody can foresee."""

    characters = "abcdefghijklmnopqrstuvwxyz0123456789_"

    def __iter__(self):
        return self

    def __next__(self):
        letters = self.characters
        name = []
        while len(name) < 8:
            for byte in _os.urandom(12):
                if byte < 252 - 252 % len(letters) and len(name) < 8:
                    name.append(letters[byte % len(letters)])
        return "".join(name)


_names = _RandomNameSequence()


def _get_candidate_names():
    return _names


def _infer_return_type(*args):
    """str or bytes, by the arguments that are given."""
    kind = None
    for arg in args:
        if arg is None:
            continue
        if isinstance(arg, _os.PathLike):
            arg = _os.fspath(arg)
        own = bytes if isinstance(arg, bytes) else str
        if kind is not None and kind is not own:
            raise TypeError("Can't mix bytes and non-bytes in path components.")
        kind = own
    if kind is None:
        return bytes if isinstance(tempdir, bytes) else str
    return kind


def _sanitize_params(prefix, suffix, dir):
    kind = _infer_return_type(prefix, suffix, dir)
    if suffix is None:
        suffix = kind()
    if prefix is None:
        prefix = template if kind is str else _os.fsencode(template)
    if dir is None:
        dir = gettempdir() if kind is str else gettempdirb()
    return prefix, suffix, dir, kind


def _candidate_tempdir_list():
    folders = [_os.environ[name] for name in ("TMPDIR", "TEMP", "TMP")
               if _os.environ.get(name)]
    folders += ["/tmp", "/var/tmp", "/usr/tmp"]
    try:
        folders.append(_os.getcwd())
    except OSError:
        folders.append(_os.curdir)
    return folders


def _get_default_tempdir():
    folders = _candidate_tempdir_list()
    for folder in folders:
        folder = _os.path.abspath(folder)
        for _ in range(100):
            name = _os.path.join(folder, next(_names))
            try:
                fd = _os.open(name, _bin_openflags, 0o600)
            except FileExistsError:
                continue
            except OSError:
                break
            try:
                _os.write(fd, b"blat")
            except OSError:
                break
            finally:
                _os.close(fd)
                _os.unlink(name)
            return folder
    raise FileNotFoundError(_errno.ENOENT,
                            "No usable temporary directory found in %s" % folders)


def _gettempdir():
    global tempdir
    if tempdir is None:
        tempdir = _get_default_tempdir()
    return tempdir


def gettempprefix():
    """What the names of temporary files begin with."""
    return _os.fsdecode(template)


def gettempprefixb():
    """The same as bytes."""
    return _os.fsencode(template)


def gettempdir():
    """The folder of temporary files."""
    return _os.fsdecode(_gettempdir())


def gettempdirb():
    """The same as bytes."""
    return _os.fsencode(_gettempdir())


def _try_names(dir, prefix, suffix, kind, make):
    for _ in range(TMP_MAX):
        name = next(_names)
        if kind is bytes:
            name = _os.fsencode(name)
        path = _os.path.join(dir, prefix + name + suffix)
        try:
            return make(path), path
        except FileExistsError:
            continue
    raise FileExistsError(_errno.EEXIST, "No usable temporary file name found")


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Make a file that only this user may use: (descriptor, absolute path)."""
    prefix, suffix, dir, kind = _sanitize_params(prefix, suffix, dir)

    def make(path):
        _sys.audit("tempfile.mkstemp", path)
        return _os.open(path, _bin_openflags, 0o600)

    return _try_names(_os.path.abspath(dir), prefix, suffix, kind, make)


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Make a folder that only this user may use; its path."""
    prefix, suffix, dir, kind = _sanitize_params(prefix, suffix, dir)

    def make(path):
        _sys.audit("tempfile.mkdtemp", path)
        _os.mkdir(path, 0o700)

    return _os.path.abspath(_try_names(dir, prefix, suffix, kind, make)[1])


def mktemp(suffix="", prefix=template, dir=None):
    """A name that no file has; another program may take it meanwhile."""
    if dir is None:
        dir = gettempdir()
    for _ in range(TMP_MAX):
        path = _os.path.join(dir, prefix + next(_names) + suffix)
        if not _os.path.lexists(path):
            return path
    raise FileExistsError(_errno.EEXIST, "No usable temporary filename found")


class _TemporaryFileCloser:
    """Removes the file of a wrapper once."""

    cleanup_called = False
    close_called = False

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self.delete = delete
        self.delete_on_close = delete_on_close

    def cleanup(self):
        """Close, and remove if that is wanted."""
        if self.cleanup_called:
            return
        self.cleanup_called = True
        try:
            if not self.close_called:
                self.close_called = True
                self.file.close()
        finally:
            if self.delete:
                try:
                    _os.unlink(self.name)
                except FileNotFoundError:
                    pass

    def close(self):
        """Close; remove if the file goes with that."""
        if not self.close_called:
            self.close_called = True
            try:
                self.file.close()
            finally:
                if self.delete and self.delete_on_close:
                    self.cleanup()

    def __del__(self):
        self.cleanup()


class _TemporaryFileWrapper:
    """A file with a name that is removed when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self._closer = _TemporaryFileCloser(file, name, delete, delete_on_close)

    def __getattr__(self, name):
        value = getattr(self.__dict__["file"], name)
        if callable(value) and not isinstance(value, type):
            method = value

            def value(*args, **kwargs):
                return method(*args, **kwargs)

            value.__name__ = name
            value._closer = self._closer  # the file lives as long as a method of it
        if not isinstance(value, int):
            setattr(self, name, value)
        return value

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        result = self.file.__exit__(exc, value, tb)
        self._closer.cleanup()
        return result

    def close(self):
        """Close the file, perhaps removing it."""
        self._closer.close()

    def __iter__(self):
        for line in self.file:
            yield line

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} object; file={self.file!r}>"


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None,
                       prefix=None, dir=None, delete=True, *, errors=None,
                       delete_on_close=True):
    """A temporary file with a name; it is removed when it is closed."""
    prefix, suffix, dir, kind = _sanitize_params(prefix, suffix, dir)
    name = None

    def opener(*args):
        nonlocal name
        fd, name = mkstemp(suffix, prefix, dir)
        return fd

    try:
        file = _io.open(dir, mode, buffering=buffering, newline=newline,
                        encoding=encoding, errors=errors, opener=opener)
        raw = getattr(file, "buffer", file)
        raw = getattr(raw, "raw", raw)
        raw.name = name
        return _TemporaryFileWrapper(file, name, delete, delete_on_close)
    except BaseException:
        if name is not None and not (name and _os.path.islink(name)):
            try:
                _os.unlink(name)
            except OSError:
                pass
        raise


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None,
                  prefix=None, dir=None, *, errors=None):
    """A temporary file without a name."""
    prefix, suffix, dir, kind = _sanitize_params(prefix, suffix, dir)
    fd = None

    def opener(*args):
        nonlocal fd
        fd, name = mkstemp(suffix, prefix, dir)
        _os.unlink(name)
        return fd

    file = _io.open(dir, mode, buffering=buffering, newline=newline, encoding=encoding,
                    errors=errors, opener=opener)
    raw = getattr(file, "buffer", file)
    raw = getattr(raw, "raw", raw)
    raw.name = fd
    return file


class SpooledTemporaryFile(_io.IOBase):
    """A temporary file that is kept in memory until it is large."""

    _rolled = False

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None,
                 suffix=None, prefix=None, dir=None, *, errors=None):
        if "b" in mode:
            self._file = _io.BytesIO()
        else:
            self._file = _io.TextIOWrapper(_io.BytesIO(), encoding=encoding or "utf-8",
                                           errors=errors, newline=newline)
        self._max_size = max_size
        self._TemporaryFileArgs = {"mode": mode, "buffering": buffering,
                                   "suffix": suffix, "prefix": prefix,
                                   "encoding": encoding, "newline": newline, "dir": dir,
                                   "errors": errors}

    __class_getitem__ = classmethod(_types.GenericAlias)

    def _check(self, file):
        if not self._rolled and self._max_size and file.tell() > self._max_size:
            self.rollover()

    def rollover(self):
        """Go over to a file."""
        if self._rolled:
            return
        file = self._file
        new = self._file = TemporaryFile(**self._TemporaryFileArgs)
        pos = file.tell()
        if hasattr(new, "buffer"):
            file.flush()
            new.buffer.write(file.detach().getvalue())
        else:
            new.write(file.getvalue())
        new.seek(pos, 0)
        self._rolled = True

    def __enter__(self):
        if self._file.closed:
            raise ValueError("Cannot enter context with closed file")
        return self

    def __exit__(self, exc, value, tb):
        self._file.close()

    def __iter__(self):
        return self._file.__iter__()

    def __del__(self):
        if "_file" in self.__dict__ and not self.closed:
            _warnings.warn(f"Unclosed file {self!r}", ResourceWarning, stacklevel=2, source=self)
            self.close()

    def close(self):
        """Close the file."""
        self._file.close()

    @property
    def closed(self):
        """Whether the file is closed."""
        return self._file.closed

    @property
    def encoding(self):
        """The encoding of a text file."""
        return self._file.encoding

    @property
    def errors(self):
        """How the text file treats errors."""
        return self._file.errors

    def fileno(self):
        """The descriptor; the file is made for that."""
        self.rollover()
        return self._file.fileno()

    def flush(self):
        """Write what is buffered."""
        self._file.flush()

    def isatty(self):
        """Whether the file is a terminal."""
        return self._file.isatty()

    @property
    def mode(self):
        """The mode of the file."""
        try:
            return self._file.mode
        except AttributeError:
            return self._TemporaryFileArgs["mode"]

    @property
    def name(self):
        """The name, or None while the file is in memory."""
        try:
            return self._file.name
        except AttributeError:
            return None

    @property
    def newlines(self):
        """The line ends met so far."""
        return self._file.newlines

    def readable(self):
        """Whether the file can be read."""
        return self._file.readable()

    def read(self, *args):
        """Read."""
        return self._file.read(*args)

    def read1(self, *args):
        """Read at once."""
        return self._file.read1(*args)

    def readinto(self, b):
        """Read into a buffer."""
        return self._file.readinto(b)

    def readinto1(self, b):
        """Read into a buffer at once."""
        return self._file.readinto1(b)

    def readline(self, *args):
        """Read a line."""
        return self._file.readline(*args)

    def readlines(self, *args):
        """Read lines."""
        return self._file.readlines(*args)

    def seekable(self):
        """Whether the position can be set."""
        return self._file.seekable()

    def seek(self, *args):
        """Go to a position."""
        return self._file.seek(*args)

    def tell(self):
        """The position."""
        return self._file.tell()

    def truncate(self, size=None):
        """Cut the file."""
        if size is None:
            return self._file.truncate()
        if size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def writable(self):
        """Whether the file can be written."""
        return self._file.writable()

    def write(self, s):
        """Write."""
        file = self._file
        count = file.write(s)
        self._check(file)
        return count

    def writelines(self, iterable):
        """Write lines."""
        file = self._file
        file.writelines(iterable)
        self._check(file)

    def detach(self):
        """Part from the stream below."""
        return self._file.detach()


class TemporaryDirectory:
    """A temporary folder that is removed with all that is in it."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *,
                 delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        self._delete = delete
        self._finalizer = _weakref.finalize(
            self, self._cleanup, self.name,
            warn_message="Implicitly cleaning up {!r}".format(self),
            ignore_errors=ignore_cleanup_errors, delete=delete)

    @classmethod
    def _rmtree(cls, name, ignore_errors=False, again=False):
        def failed(function, path, error):
            if isinstance(error, FileNotFoundError):
                return  # somebody was faster
            if isinstance(error, PermissionError) and not (again and path == name):
                try:
                    cls._permit(path, name)
                    if _os.path.isdir(path) and not _os.path.islink(path):
                        cls._rmtree(path, ignore_errors, again=path == name)
                    else:
                        _os.unlink(path)
                    return
                except FileNotFoundError:
                    return
                except OSError:
                    pass
            if not ignore_errors:
                raise error

        _shutil.rmtree(name, onexc=failed)

    @staticmethod
    def _permit(path, top):
        """Make it possible to remove a path below top."""
        if path != top:
            _os.chmod(_os.path.dirname(path), 0o700)
        if not _os.path.islink(path):
            _os.chmod(path, 0o700)

    @classmethod
    def _cleanup(cls, name, warn_message, ignore_errors=False, delete=True):
        if delete:
            cls._rmtree(name, ignore_errors=ignore_errors)
            import warnings
            warnings.warn(warn_message, ResourceWarning)

    def __repr__(self):
        return "<{} {!r}>".format(self.__class__.__name__, self.name)

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        """Remove the folder now."""
        if self._finalizer.detach() or _os.path.exists(self.name):
            self._rmtree(self.name, ignore_errors=self._ignore_cleanup_errors)

    __class_getitem__ = classmethod(_types.GenericAlias)
