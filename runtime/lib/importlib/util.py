"""Helpers for those who import by hand: find_spec, module_from_spec, resolve_name ..."""

import sys
from . import _find_spec, _resolve, module_from_spec
from .machinery import ModuleSpec, SourceFileLoader

__all__ = ["LazyLoader", "find_spec", "module_from_spec", "resolve_name",
           "spec_from_file_location", "spec_from_loader", "source_hash", "MAGIC_NUMBER",
           "cache_from_source", "source_from_cache"]

MAGIC_NUMBER = b"ouro"


def resolve_name(name, package):
    """The full name of a module that a relative one means in a package."""
    if not name.startswith("."):
        return name
    if not package:
        raise ImportError(f"no package specified for {name!r} (required for relative module names)")
    stripped = name.lstrip(".")
    return _resolve(stripped, package, len(name) - len(stripped))


def find_spec(name, package=None):
    """The spec of a module, of sys.modules or by searching; None: there is no such module.

    The parents of a name with dots are imported."""
    fullname = resolve_name(name, package) if name.startswith(".") else name
    if fullname in sys.modules:
        module = sys.modules[fullname]
        if module is None:
            return None
        try:
            spec = module.__spec__
        except AttributeError:
            raise ValueError(f"{name}.__spec__ is not set") from None
        if spec is None:
            raise ValueError(f"{name}.__spec__ is None")
        return spec
    parent = fullname.rpartition(".")[0]
    path = None
    if parent:
        module = __import__(parent, fromlist=["__path__"])
        try:
            path = module.__path__
        except AttributeError as e:
            raise ModuleNotFoundError(f"__path__ attribute not found on {parent!r} while trying "
                                      f"to find {fullname!r}", name=fullname) from e
    return _find_spec(fullname, path)


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """A spec for a module of a loader."""
    if origin is None:
        origin = getattr(loader, "path", None)
    if is_package is None and hasattr(loader, "is_package"):
        try:
            is_package = loader.is_package(name)
        except ImportError:
            is_package = None
    spec = ModuleSpec(name, loader, origin=origin, is_package=bool(is_package))
    if hasattr(loader, "get_filename"):
        spec.has_location = True
        if is_package and origin:
            spec.submodule_search_locations = [origin.rpartition("/")[0]]
    return spec


_missing = object()


def spec_from_file_location(name, location=None, *, loader=None,
                            submodule_search_locations=_missing):
    """A spec for a module of a file."""
    if location is None:
        location = loader.get_filename(name) if hasattr(loader, "get_filename") else "<unknown>"
    else:
        location = getattr(location, "__fspath__", lambda: location)()
        if not location.startswith("/"):
            import os
            location = os.path.join(os.getcwd(), location)
    if loader is None:
        if not location.endswith(".py"):
            return None
        loader = SourceFileLoader(name, location)
    spec = ModuleSpec(name, loader, origin=location)
    spec.has_location = True
    if submodule_search_locations is not _missing:
        spec.submodule_search_locations = submodule_search_locations
    elif hasattr(loader, "is_package") and loader.is_package(name):
        spec.submodule_search_locations = [location.rpartition("/")[0]]
    return spec


def source_hash(source_bytes):
    """A number for the content of a source file."""
    return hash(source_bytes).to_bytes(8, "little", signed=True)


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Compiled code is not kept in files."""
    raise NotImplementedError("sys.implementation.cache_tag is None")


def source_from_cache(path):
    """Compiled code is not kept in files."""
    raise NotImplementedError("sys.implementation.cache_tag is None")


class _LazyModule(type(sys)):
    # Runs the module's code when the first attribute is asked for.

    def __getattribute__(self, attr):
        spec = object.__getattribute__(self, "__spec__")
        state = spec.loader_state
        if isinstance(state, dict) and not state.get("running"):
            state["running"] = True
            object.__setattr__(self, "__class__", state["class"])
            spec.loader_state = None
            spec.loader.exec_module(self)
            return getattr(self, attr)
        return object.__getattribute__(self, attr)


class LazyLoader:
    """A loader that puts off running a module's code until an attribute is needed."""

    def __init__(self, loader):
        if not hasattr(loader, "exec_module"):
            raise TypeError("loader must define exec_module()")
        self.loader = loader

    @classmethod
    def factory(cls, loader):
        """A callable that makes a lazy loader from the arguments of another."""
        return lambda *args, **kwargs: cls(loader(*args, **kwargs))

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        spec = module.__spec__
        spec.loader = self.loader
        module.__loader__ = self.loader
        spec.loader_state = {"class": module.__class__}
        module.__class__ = _LazyModule
