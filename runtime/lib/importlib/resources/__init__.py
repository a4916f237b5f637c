"""Files that lie in packages.

An anchor is a package or the name of one, or a module, whose package is meant; without
one it is the caller's. What files() gives are pathlib paths.
"""

import contextlib
import importlib
import pathlib
import sys
import types
import warnings

__all__ = ["Anchor", "Package", "as_file", "contents", "files", "is_resource",
           "open_binary", "open_text", "path", "read_binary", "read_text"]

Package = types.ModuleType | str
Anchor = Package


def _module(anchor):
    if anchor is None:
        anchor = sys._getframe(2).f_globals["__name__"]
    if isinstance(anchor, types.ModuleType):
        return anchor
    if isinstance(anchor, str):
        return importlib.import_module(anchor)
    raise TypeError(f"{anchor!r} is not a package or the name of one")


def _folder(module):
    spec = module.__spec__
    places = spec.submodule_search_locations if spec is not None else None
    if places:
        folders = [pathlib.Path(place) for place in places]
        return next((folder for folder in folders if folder.is_dir()), folders[0])
    origin = getattr(module, "__file__", None)
    if origin is None:
        raise TypeError(f"{module.__name__} has no files: it is built in")
    return pathlib.Path(origin).parent


def files(anchor=None):
    """The folder of a package."""
    return _folder(_module(anchor))


@contextlib.contextmanager
def as_file(path):
    """A path in the file system, for as long as the block runs: the path itself."""
    yield path


def _resource(anchor, names):
    path = _folder(_module(anchor))
    for name in names:
        if str(pathlib.PurePath(name)) != str(name) or pathlib.PurePath(name).is_absolute():
            raise ValueError(f"{name!r} must be only a file name")
        path = path.joinpath(name)
    return path


def _encoding(encoding, names):
    if encoding is None and len(names) > 1:
        raise TypeError("'encoding' argument required with multiple path names")
    return encoding or "utf-8"


def open_binary(anchor, *path_names):
    """A resource, opened for reading bytes."""
    return _resource(anchor, path_names).open("rb")


def open_text(anchor, *path_names, encoding=None, errors="strict"):
    """A resource, opened for reading text."""
    encoding = _encoding(encoding, path_names)
    return _resource(anchor, path_names).open("r", encoding=encoding, errors=errors)


def read_binary(anchor, *path_names):
    """The bytes of a resource."""
    return _resource(anchor, path_names).read_bytes()


def read_text(anchor, *path_names, encoding=None, errors="strict"):
    """The text of a resource."""
    encoding = _encoding(encoding, path_names)
    return _resource(anchor, path_names).read_text(encoding=encoding, errors=errors)


def path(anchor, *path_names):
    """A context manager for the path of a resource."""
    return as_file(_resource(anchor, path_names))


def is_resource(anchor, *path_names):
    """Whether there is a file of that name in the package."""
    return _resource(anchor, path_names).is_file()


def contents(anchor, *path_names):
    """The names of what lies in a package. Deprecated."""
    warnings.warn("contents is deprecated. Use files(anchor).iterdir() instead.",
                  DeprecationWarning, stacklevel=1)
    return (entry.name for entry in _resource(anchor, path_names).iterdir())
