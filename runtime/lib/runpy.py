"""Run a file or a module as if it were the main program."""

import io as _io
import os as _os
import sys as _sys
import types as _types
from importlib import util as _util
from warnings import warn as _warn

__all__ = ["run_module", "run_path"]


def _run(code, names, run_name, file, spec, package, argv0):
    """Run code in a module of its own, which sys.modules shows meanwhile; its names."""
    module = _types.ModuleType(run_name)
    globs = module.__dict__
    globs.update(names or {})
    globs.update(__name__=run_name, __file__=file, __cached__=None, __doc__=None,
                 __loader__=None, __package__=package, __spec__=spec)
    absent = object()
    before, argv = _sys.modules.get(run_name, absent), _sys.argv[0]
    _sys.modules[run_name] = module
    _sys.argv[0] = argv0
    try:
        exec(code, globs)
        return globs.copy()
    finally:
        _sys.argv[0] = argv
        if before is absent:
            _sys.modules.pop(run_name, None)
        else:
            _sys.modules[run_name] = before


def _code_of(path):
    with _io.open_code(path) if hasattr(_io, "open_code") else open(path, "rb") as file:
        return compile(file.read(), path, "exec")


def run_path(path_name, init_globals=None, run_name=None):
    """Run a file, or the __main__.py of a folder; the names it leaves."""
    path_name = _os.fsdecode(path_name)
    if run_name is None:
        run_name = "<run_path>"
    if not _os.path.isdir(path_name):
        return _run(_code_of(path_name), init_globals, run_name, path_name, None,
                    run_name.rpartition(".")[0], path_name)
    main = _os.path.join(path_name, "__main__.py")
    if not _os.path.exists(main):
        raise ImportError(f"can't find '__main__' module in {path_name!r}")
    _sys.path.insert(0, path_name)
    try:
        return _run(_code_of(main), init_globals, run_name, main, None, "", path_name)
    finally:
        if path_name in _sys.path:
            _sys.path.remove(path_name)


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    """Run a module found on sys.path; the names it leaves."""
    if mod_name.startswith("."):
        raise ImportError("Relative module names not supported")
    package = mod_name.rpartition(".")[0]
    if package:
        __import__(package)
        if mod_name in _sys.modules and not hasattr(_sys.modules[mod_name], "__path__"):
            _warn(f"{mod_name!r} found in sys.modules after import of package {package!r}, but "
                  f"prior to execution of {mod_name!r}; this may result in unpredictable "
                  "behaviour", RuntimeWarning)
    try:
        spec = _util.find_spec(mod_name)
    except ValueError as error:
        raise ImportError(f"Error while finding module specification for {mod_name!r} "
                          f"({type(error).__name__}: {error})") from error
    if spec is None:
        raise ImportError(f"No module named {mod_name}")
    if spec.submodule_search_locations is not None:
        if mod_name.endswith(".__main__"):
            raise ImportError("Cannot use package as __main__ module")
        try:
            return run_module(mod_name + ".__main__", init_globals, run_name, alter_sys)
        except ImportError as error:
            if mod_name not in _sys.modules or error.name not in (None, mod_name + ".__main__"):
                raise
            raise ImportError(f"{error}; {mod_name!r} is a package and cannot be directly "
                              "executed") from None
    if spec.loader is None:
        raise ImportError(f"{mod_name!r} is a namespace package and cannot be executed")
    code = spec.loader.get_code(mod_name)
    if code is None:
        raise ImportError(f"No code object available for {mod_name}")
    file = code.co_filename
    return _run(code, init_globals, run_name or mod_name, file, spec, package,
                file if alter_sys else _sys.argv[0])
