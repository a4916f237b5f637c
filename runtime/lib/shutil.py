"""Copying, moving and removing files and whole trees."""

import fnmatch
import os
import stat
import sys

from collections import namedtuple

__all__ = ["copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2",
           "copytree", "move", "rmtree", "Error", "SpecialFileError", "ExecError",
           "make_archive", "get_archive_formats", "register_archive_format",
           "unregister_archive_format", "get_unpack_formats",
           "register_unpack_format", "unregister_unpack_format", "unpack_archive",
           "ignore_patterns", "chown", "which", "get_terminal_size", "SameFileError",
           "disk_usage"]

COPY_BUFSIZE = 256 * 1024


class Error(OSError):
    """What went wrong with a tree: a list of (source, target, reason)."""


class SameFileError(Error):
    """Source and target are one file."""


class SpecialFileError(OSError):
    """Something that is no regular file was to be copied."""


class ExecError(OSError):
    """A command could not be run."""


class ReadError(OSError):
    """An archive cannot be read."""


class RegistryError(Exception):
    """A registry of archive formats was misused."""


class _GiveupOnFastCopy(Exception):
    pass


# ---- single files ----

def copyfileobj(fsrc, fdst, length=0):
    """Copy what is left of an open file to another."""
    if not length:
        length = COPY_BUFSIZE
    while part := fsrc.read(length):
        fdst.write(part)


def _samefile(src, dst):
    if isinstance(src, os.DirEntry) and hasattr(os.path, "samestat"):
        try:
            return os.path.samestat(src.stat(), os.stat(dst))
        except OSError:
            return False
    try:
        return os.path.samefile(src, dst)
    except OSError:
        return False


def copyfile(src, dst, *, follow_symlinks=True):
    """Copy the content of a file; the path of the copy."""
    sys.audit("shutil.copyfile", src, dst)
    if _samefile(src, dst):
        raise SameFileError("{!r} and {!r} are the same file".format(src, dst))
    for path in (src, dst):
        try:
            mode = os.stat(path).st_mode
        except OSError:
            continue
        if stat.S_ISFIFO(mode):
            raise SpecialFileError(f"`{os.fspath(path)}` is a named pipe")
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, "rb") as fsrc:
        try:
            with open(dst, "wb") as fdst:
                copyfileobj(fsrc, fdst)
        except IsADirectoryError as error:
            if not os.path.exists(dst):
                raise FileNotFoundError(f"Directory does not exist: {dst}") from error
            raise
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    """Copy who may use a file."""
    sys.audit("shutil.copymode", src, dst)
    if not follow_symlinks and os.path.islink(src) and os.path.islink(dst):
        return
    os.chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    """Copy who may use a file, and its times."""
    sys.audit("shutil.copystat", src, dst)
    links = not follow_symlinks and os.path.islink(src) and os.path.islink(dst)
    st = os.lstat(src) if links else os.stat(src)
    os.utime(dst, ns=(st.st_atime_ns, st.st_mtime_ns), follow_symlinks=not links)
    if not links:
        os.chmod(dst, stat.S_IMODE(st.st_mode))


def _target(src, dst):
    return os.path.join(dst, os.path.basename(src)) if os.path.isdir(dst) else dst


def copy(src, dst, *, follow_symlinks=True):
    """Copy a file, also into a folder, with its mode; the path of the copy."""
    dst = _target(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst, follow_symlinks=follow_symlinks)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    """Copy a file, also into a folder, with its mode and times; the path of the copy."""
    dst = _target(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


# ---- trees ----

def ignore_patterns(*patterns):
    """A function for copytree(ignore=...) that leaves out names that match."""

    def _ignore_patterns(path, names):
        ignored = []
        for pattern in patterns:
            ignored.extend(fnmatch.filter(names, pattern))
        return set(ignored)

    return _ignore_patterns


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2,
             ignore_dangling_symlinks=False, dirs_exist_ok=False):
    """Copy a tree; the path of the copy."""
    sys.audit("shutil.copytree", src, dst)
    with os.scandir(src) as found:
        entries = list(found)
    names = [entry.name for entry in entries]
    ignored = ignore(os.fspath(src), names) if ignore is not None else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    by_entry = copy_function is copy2 or copy_function is copy
    for entry in entries:
        if entry.name in ignored:
            continue
        srcname = os.path.join(src, entry.name)
        dstname = os.path.join(dst, entry.name)
        source = entry if by_entry else srcname
        try:
            if entry.is_symlink():
                target = os.readlink(srcname)
                if symlinks:
                    os.symlink(target, dstname)
                    copystat(source, dstname, follow_symlinks=False)
                elif not os.path.exists(srcname) and ignore_dangling_symlinks:
                    continue
                elif entry.is_dir():
                    copytree(source, dstname, symlinks, ignore, copy_function,
                             ignore_dangling_symlinks, dirs_exist_ok)
                else:
                    copy_function(source, dstname)
            elif entry.is_dir():
                copytree(source, dstname, symlinks, ignore, copy_function,
                         ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(source, dstname)
        except Error as error:
            errors.extend(error.args[0])
        except OSError as why:
            errors.append((srcname, dstname, str(why)))
    try:
        copystat(src, dst)
    except OSError as why:
        errors.append((src, dst, str(why)))
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Remove a tree."""
    sys.audit("shutil.rmtree", path, dir_fd)
    if dir_fd is not None:
        raise NotImplementedError("dir_fd unavailable on this platform")
    if ignore_errors:

        def onexc(*args):
            pass
    elif onerror is None and onexc is None:

        def onexc(*args):
            raise
    elif onexc is None:

        def onexc(function, name, error):
            return onerror(function, name, (type(error), error, error.__traceback__))

    if isinstance(path, bytes):
        path = os.fsdecode(path)
    step = os.lstat
    try:
        if stat.S_ISLNK(step(path).st_mode):
            step = os.open
            os.close(step(path, os.O_RDONLY | os.O_NONBLOCK))
            step = os.path.islink
            raise OSError("Cannot call rmtree on a symbolic link")
    except OSError as error:
        error.filename = path
        onexc(step, path, error)
        return
    _rmtree(path, onexc)


rmtree.avoids_symlink_attacks = False


def _entries(path, onexc):
    # What a folder holds; None: it is gone.
    try:
        with os.scandir(path) as found:
            return list(found)
    except FileNotFoundError:
        return None
    except OSError as error:
        error.filename = path
        onexc(os.scandir, path, error)
        return []


def _remove(function, path, onexc):
    try:
        function(path)
    except FileNotFoundError:
        pass
    except OSError as error:
        error.filename = path
        onexc(function, path, error)


def _rmtree(path, onexc):
    open_folders = []  # (path, its entries that are left), the innermost last

    def enter(path):
        entries = _entries(path, onexc)
        if entries is not None:
            open_folders.append((path, iter(entries)))

    enter(path)
    while open_folders:
        path, entries = open_folders[-1]
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                enter(entry.path)
                break
            _remove(os.unlink, entry.path, onexc)
        else:
            open_folders.pop()
            _remove(os.rmdir, path, onexc)


def _destinsrc(src, dst):
    src = os.path.abspath(src)
    dst = os.path.abspath(dst)
    src += "" if src.endswith(os.path.sep) else os.path.sep
    dst += "" if dst.endswith(os.path.sep) else os.path.sep
    return dst.startswith(src)


def move(src, dst, copy_function=copy2):
    """Move a file or a tree, also into a folder; its new path."""
    sys.audit("shutil.move", src, dst)
    real_dst = dst
    if os.path.isdir(dst):
        if _samefile(src, dst) and not os.path.islink(src):
            os.rename(src, dst)
            return None
        real_dst = os.path.join(dst, os.path.basename(os.fspath(src).rstrip(os.path.sep)))
        if os.path.exists(real_dst):
            raise Error("Destination path '%s' already exists" % real_dst)
    try:
        os.rename(src, real_dst)
    except OSError:
        if os.path.islink(src):
            os.symlink(os.readlink(src), real_dst)
            os.unlink(src)
        elif os.path.isdir(src):
            if _destinsrc(src, dst):
                raise Error("Cannot move a directory '%s' into itself '%s'." % (src, dst))
            copytree(src, real_dst, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, real_dst)
            os.unlink(src)
    return real_dst


# ---- owners, space, terminals, programs ----

_Usage = namedtuple("usage", "total used free")


def disk_usage(path):
    """How much space a file system has: total, used, free."""
    found = os.statvfs(path)
    return _Usage(found.f_blocks * found.f_frsize,
                  (found.f_blocks - found.f_bfree) * found.f_frsize,
                  found.f_bavail * found.f_frsize)


def chown(path, user=None, group=None, *, dir_fd=None, follow_symlinks=True):
    """Change who owns a file; names are looked up."""
    sys.audit("shutil.chown", path, user, group)
    if user is None and group is None:
        raise ValueError("user and/or group must be set")
    uid, gid = -1 if user is None else user, -1 if group is None else group
    if isinstance(user, str):
        import pwd
        try:
            uid = pwd.getpwnam(user).pw_uid
        except KeyError:
            raise LookupError("no such user: {!r}".format(user))
    if isinstance(group, str):
        import grp
        try:
            gid = grp.getgrnam(group).gr_gid
        except KeyError:
            raise LookupError("no such group: {!r}".format(group))
    os.chown(path, uid, gid, dir_fd=dir_fd, follow_symlinks=follow_symlinks)


def get_terminal_size(fallback=(80, 24)):
    """The size of the terminal: by COLUMNS and LINES, by asking, or the fallback."""
    try:
        columns = int(os.environ["COLUMNS"])
    except (KeyError, ValueError):
        columns = 0
    try:
        lines = int(os.environ["LINES"])
    except (KeyError, ValueError):
        lines = 0
    if columns <= 0 or lines <= 0:
        try:
            size = os.get_terminal_size(sys.__stdout__.fileno())
        except (AttributeError, ValueError, OSError):
            size = os.terminal_size(fallback)
        if columns <= 0:
            columns = size.columns or fallback[0]
        if lines <= 0:
            lines = size.lines or fallback[1]
    return os.terminal_size((columns, lines))


def _access_check(fn, mode):
    return os.path.exists(fn) and os.access(fn, mode) and not os.path.isdir(fn)


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """The path of a program, as the shell would find it, or None."""
    is_bytes = isinstance(cmd, bytes)
    dirname, cmd = os.path.split(cmd)
    if dirname:
        folders = [dirname]
    else:
        if path is None:
            path = os.environ.get("PATH", None)
            if path is None:
                path = os.defpath
        if not path:
            return None
        path = os.fsencode(path) if is_bytes else os.fsdecode(path)
        folders = path.split(os.fsencode(os.pathsep) if is_bytes else os.pathsep)
    seen = set()
    for folder in folders:
        if folder not in seen:
            seen.add(folder)
            name = os.path.join(folder, cmd)
            if _access_check(name, mode):
                return name
    return None


# ---- archives ----

_archive_formats = {}
_unpack_formats = {}


def get_archive_formats():
    """The formats that make_archive() knows: (name, description)."""
    return sorted((name, row[2]) for name, row in _archive_formats.items())


def register_archive_format(name, function, extra_args=None, description=""):
    """Enter a format for make_archive()."""
    if extra_args is None:
        extra_args = []
    if not callable(function):
        raise TypeError("The %s object is not callable" % function)
    if not isinstance(extra_args, (tuple, list)):
        raise TypeError("extra_args needs to be a sequence")
    for element in extra_args:
        if not isinstance(element, (tuple, list)) or len(element) != 2:
            raise TypeError("extra_args elements are : (arg_name, value)")
    _archive_formats[name] = (function, extra_args, description)


def unregister_archive_format(name):
    """Remove a format of make_archive()."""
    del _archive_formats[name]


def make_archive(base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0,
                 owner=None, group=None, logger=None):
    """Make an archive by a registered format; tar and zip are not built in."""
    try:
        function, extra_args, _ = _archive_formats[format]
    except KeyError:
        raise ValueError("unknown archive format '%s'" % format) from None
    kwargs = dict(extra_args, dry_run=dry_run, logger=logger, owner=owner, group=group)
    return function(base_name, os.curdir if base_dir is None else base_dir, **kwargs)


def get_unpack_formats():
    """The formats that unpack_archive() knows: (name, extensions, description)."""
    return sorted((name, row[0], row[3]) for name, row in _unpack_formats.items())


def register_unpack_format(name, extensions, function, extra_args=None, description=""):
    """Enter a format for unpack_archive()."""
    known = {ext: other for other, row in _unpack_formats.items() for ext in row[0]}
    for extension in extensions:
        if extension in known:
            raise RegistryError("%s is already registered for \"%s\"" %
                                (extension, known[extension]))
    if not callable(function):
        raise TypeError("The registered function must be a callable")
    _unpack_formats[name] = extensions, function, extra_args or [], description


def unregister_unpack_format(name):
    """Remove a format of unpack_archive()."""
    del _unpack_formats[name]


def unpack_archive(filename, extract_dir=None, format=None, *, filter=None):
    """Unpack an archive by a registered format; tar and zip are not built in."""
    filename = os.fspath(filename)
    extract_dir = os.getcwd() if extract_dir is None else os.fspath(extract_dir)
    if format is None:
        for name, row in _unpack_formats.items():
            if any(filename.endswith(extension) for extension in row[0]):
                format = name
                break
        else:
            raise ReadError("Unknown archive format '{0}'".format(filename))
    try:
        row = _unpack_formats[format]
    except KeyError:
        raise ValueError("Unknown unpack format '{0}'".format(format)) from None
    row[1](filename, extract_dir, **dict(row[2]))
