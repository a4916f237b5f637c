# core: the machinery behind it is the interpreter's own.
"""The import system, to be called by programs: import_module, reload, specs and loaders."""

import sys
from _frozen_importlib import (BuiltinImporter, FrozenImporter, ModuleSpec, PathFinder,
                               SourceFileLoader)

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

__import__ = __import__


def invalidate_caches():
    """Let the finders in sys.meta_path forget what they know of folders.

    The interpreter's own finders keep nothing.
    """
    for finder in sys.meta_path:
        if hasattr(finder, "invalidate_caches"):
            finder.invalidate_caches()


def import_module(name, package=None):
    """Import a module, also by a name relative to a package.

    The package argument is required for a name that starts with dots."""
    level = 0
    if name.startswith("."):
        if not package:
            raise TypeError("the 'package' argument is required to perform a relative import "
                            f"for {name!r}")
        for character in name:
            if character != ".":
                break
            level += 1
        name = _resolve(name[level:], package, level)
    _require(name)
    return sys.modules[name]


def _resolve(name, package, level):
    bits = package.rsplit(".", level - 1)
    if len(bits) < level:
        raise ImportError("attempted relative import beyond top-level package")
    base = bits[0]
    return f"{base}.{name}" if name else base


def _require(name):
    if not name:
        raise ValueError("Empty module name")
    if name in sys.modules and sys.modules[name] is not None:
        return
    # With a from-list the module itself is loaded, however many dots there are.
    __import__(name, fromlist=("__name__",))


def _find_spec(name, path, target=None):
    """The spec of a module: by sys.meta_path, then by the interpreter's own finders."""
    for finder in sys.meta_path:
        find = getattr(finder, "find_spec", None)
        if find is not None:
            spec = find(name, path, target)
            if spec is not None:
                return spec
    if path is None:
        spec = BuiltinImporter.find_spec(name)
        if spec is not None:
            return spec
    return PathFinder.find_spec(name, path)


def _find_by_meta_path(name, path):
    """Load what a finder of sys.meta_path finds; None: there is none."""
    for finder in list(sys.meta_path):
        find = getattr(finder, "find_spec", None)
        spec = find(name, path, None) if find is not None else None
        if spec is not None:
            return _load(spec)
    return None


def _init_module_attrs(spec, module):
    for name, value in (("__name__", spec.name), ("__loader__", spec.loader),
                        ("__package__", spec.parent), ("__spec__", spec)):
        try:
            setattr(module, name, value)
        except AttributeError:
            pass
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    if spec.has_location:
        module.__file__ = spec.origin
    return module


def module_from_spec(spec):
    """Make the module that a spec describes; it is not run."""
    module = None
    if hasattr(spec.loader, "create_module"):
        module = spec.loader.create_module(spec)
    elif hasattr(spec.loader, "exec_module"):
        raise ImportError("loaders that define exec_module() must also define create_module()")
    if module is None:
        module = type(sys)(spec.name)
    return _init_module_attrs(spec, module)


def _load(spec):
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    try:
        if spec.loader is None:
            if spec.submodule_search_locations is None:
                raise ImportError("missing loader", name=spec.name)
        else:
            spec.loader.exec_module(module)
    except BaseException:
        sys.modules.pop(spec.name, None)
        raise
    module = sys.modules.pop(spec.name)
    sys.modules[spec.name] = module
    return module


_reloading = {}


def reload(module):
    """Run the code of a module again, in the module that there is, and return it."""
    try:
        name = module.__spec__.name
    except AttributeError:
        try:
            name = module.__name__
        except AttributeError:
            raise TypeError("reload() argument must be a module") from None
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    if name in _reloading:
        return _reloading[name]
    _reloading[name] = module
    try:
        path = None
        parent = name.rpartition(".")[0]
        if parent:
            try:
                path = sys.modules[parent].__path__
            except KeyError:
                raise ImportError(f"parent {parent!r} not in sys.modules", name=parent) from None
        spec = module.__spec__ = _find_spec(name, path, module)
        if spec is None:
            raise ModuleNotFoundError(f"spec not found for the module {name!r}", name=name)
        _init_module_attrs(spec, module)
        if spec.loader is not None:
            spec.loader.exec_module(module)
        return sys.modules[name]
    finally:
        del _reloading[name]
