"""Packages: finding their modules and the files beside them."""

import importlib
import importlib.util
import os
import sys
from collections import namedtuple

__all__ = ["walk_packages", "iter_modules", "get_data", "extend_path", "resolve_name",
           "ModuleInfo"]

ModuleInfo = namedtuple("ModuleInfo", "module_finder name ispkg")
ModuleInfo.__doc__ = "A module that iter_modules() found."


class FileFinder:
    """A folder that modules are found in."""

    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f"FileFinder({self.path!r})"


def _modules_in(folder):
    """(name, whether it is a package) of the modules in a folder, sorted."""
    try:
        files = sorted(os.listdir(folder or "."))
    except OSError:
        return
    seen = set()
    for file in files:
        path = os.path.join(folder, file)
        name, extension = os.path.splitext(file)
        is_package = False
        if os.path.isdir(path):
            name = file
            is_package = os.path.isfile(os.path.join(path, "__init__.py"))
            if not is_package:
                continue
        elif extension != ".py":
            continue
        if name != "__init__" and name != "__pycache__" and "." not in name and \
                name not in seen:
            seen.add(name)
            yield name, is_package


def iter_modules(path=None, prefix=""):
    """ModuleInfo of the modules in the folders of path, or of sys.path."""
    if isinstance(path, str):
        raise ValueError("path must be None or list of paths to look for modules in")
    seen = set()
    for folder in sys.path if path is None else path:
        finder = FileFinder(folder)
        for name, is_package in _modules_in(folder):
            if name not in seen:
                seen.add(name)
                yield ModuleInfo(finder, prefix + name, is_package)


def walk_packages(path=None, prefix="", onerror=None):
    """The same, and the modules inside packages, which are imported for that."""
    seen = set()
    for info in iter_modules(path, prefix):
        yield info
        if not info.ispkg:
            continue
        try:
            __import__(info.name)
        except ImportError:
            if onerror is not None:
                onerror(info.name)
        except Exception:
            if onerror is None:
                raise
            onerror(info.name)
        else:
            inner = [p for p in getattr(sys.modules[info.name], "__path__", None) or []
                     if p not in seen]
            seen.update(inner)
            yield from walk_packages(inner, info.name + ".", onerror)


def get_data(package, resource):
    """The bytes of a file that lies beside a package's modules, or None."""
    spec = importlib.util.find_spec(package)
    if spec is None:
        return None
    module = sys.modules.get(package) or importlib.import_module(package)
    if not getattr(module, "__file__", None) or not hasattr(spec.loader, "get_data"):
        return None
    path = os.path.join(os.path.dirname(module.__file__), *resource.split("/"))
    with open(path, "rb") as file:
        return file.read()


def extend_path(path, name):
    """path with all folders of sys.path that hold a package of this name too."""
    if not isinstance(path, list):
        return path
    path = path[:]
    parent, _, last = name.rpartition(".")
    folders = sys.path
    if parent:
        try:
            folders = sys.modules[parent].__path__
        except (KeyError, AttributeError):
            return path
    for folder in folders:
        if not isinstance(folder, str):
            continue
        inner = os.path.join(folder, last)
        if inner not in path and os.path.isfile(os.path.join(inner, "__init__.py")):
            path.append(inner)
    return path


def resolve_name(name):
    """The object that "package.module:object.attribute" names, the colon is optional."""
    module, colon, rest = name.partition(":")
    parts = module.split(".")
    if not all(part.isidentifier() for part in parts) or \
            rest and not all(part.isidentifier() for part in rest.split(".")):
        raise ValueError(f"invalid format: {name!r}")
    if colon:
        result = importlib.import_module(module)
        parts = rest.split(".") if rest else []
    else:
        at = parts.pop(0)
        result = importlib.import_module(at)
        while parts:
            try:
                result = importlib.import_module(f"{at}.{parts[0]}")
            except ImportError:
                break
            at = f"{at}.{parts.pop(0)}"
    for part in parts:
        result = getattr(result, part)
    return result
