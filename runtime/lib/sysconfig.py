"""Where things are installed, and how the interpreter was built.

Ouro has no installation scheme of its own: paths are those of a Unix prefix, and
configuration variables are the few that hold for it.
"""

import os
import sys

__all__ = ["get_config_var", "get_config_vars", "get_default_scheme", "get_path",
           "get_path_names", "get_paths", "get_platform", "get_preferred_scheme",
           "get_python_version", "get_scheme_names", "is_python_build"]

_keys = ("stdlib", "platstdlib", "purelib", "platlib", "include", "scripts", "data")


def _unix(library, platform_library, base, include, scripts):
    name = "{implementation_lower}{py_version_short}{abi_thread}"
    return {
        "stdlib": f"{library}/{{platlibdir}}/{name}",
        "platstdlib": f"{platform_library}/{{platlibdir}}/{name}",
        "purelib": f"{base}/lib/{name}/site-packages",
        "platlib": f"{base}/{{platlibdir}}/{name}/site-packages",
        "include": include,
        "platinclude": include,
        "scripts": scripts,
        "data": base,
    }


_schemes = {
    "posix_prefix": _unix("{installed_base}", "{platbase}", "{base}",
                          "{installed_base}/include/{implementation_lower}"
                          "{py_version_short}{abiflags}",
                          "{base}/bin"),
    "posix_user": _unix("{userbase}", "{userbase}", "{userbase}",
                        "{userbase}/include/{implementation_lower}"
                        "{py_version_short}", "{userbase}/bin"),
    "posix_home": {
        "stdlib": "{installed_base}/lib/python",
        "platstdlib": "{base}/lib/python",
        "purelib": "{base}/lib/python",
        "platlib": "{base}/lib/python",
        "include": "{installed_base}/include/python",
        "platinclude": "{installed_base}/include/python",
        "scripts": "{base}/bin",
        "data": "{base}",
    },
}
_schemes["venv"] = _schemes["posix_venv"] = _schemes["posix_prefix"]

_variables = {}


def get_python_version():
    """The version of the language as major.minor."""
    return "%d.%d" % sys.version_info[:2]


def get_platform():
    """The system and the machine: linux-x86_64."""
    system, _, _, _, machine = os.uname()
    return f"{system.lower()}-{machine.replace(' ', '_').replace('/', '-')}"


def get_config_vars(*names):
    """All variables in a dict, or the values of those that are named, None: unknown."""
    if not _variables:
        version = get_python_version()
        _variables.update(
            prefix=sys.prefix, exec_prefix=sys.exec_prefix, base=sys.prefix,
            platbase=sys.exec_prefix, installed_base=sys.base_prefix,
            installed_platbase=sys.base_exec_prefix, projectbase=os.path.dirname(
                os.path.abspath(sys.executable)) if sys.executable else "",
            platlibdir=getattr(sys, "platlibdir", "lib"), py_version=sys.version.split()[0],
            py_version_short=version, py_version_nodot=version.replace(".", ""),
            py_version_nodot_plat="", abiflags="", abi_thread="", implementation="Python",
            implementation_lower="python", userbase=os.path.expanduser("~/.local"),
            srcdir="", VERSION=version, EXE="", Py_DEBUG=0, Py_GIL_DISABLED=0,
            WITH_PYMALLOC=0, HAVE_FORK=1)
    if names:
        return [_variables.get(name) for name in names]
    return _variables


def get_config_var(name):
    """The value of one variable, None: unknown."""
    return get_config_vars().get(name)


def get_scheme_names():
    """The names of all schemes, in order."""
    return tuple(sorted(_schemes))


def get_path_names():
    """The names of the paths of a scheme."""
    return _keys


def get_default_scheme():
    """The scheme of the running interpreter."""
    return get_preferred_scheme("prefix")


def get_preferred_scheme(key):
    """The scheme for 'prefix', 'home' or 'user'."""
    schemes = {"prefix": "posix_prefix", "home": "posix_home", "user": "posix_user"}
    if key == "prefix" and sys.prefix != sys.base_prefix:
        return "venv"
    return schemes[key]


def get_paths(scheme=get_default_scheme(), vars=None, expand=True):
    """All paths of a scheme."""
    paths = _schemes[scheme]
    if not expand:
        return dict(paths)
    values = dict(get_config_vars())
    values.update(vars or {})
    return {key: os.path.normpath(path.format_map(values)) for key, path in paths.items()}


def get_path(name, scheme=get_default_scheme(), vars=None, expand=True):
    """One path of a scheme."""
    return get_paths(scheme, vars, expand)[name]


def is_python_build(check_home=None):
    """Whether the interpreter runs from the folder it was built in: never said."""
    return False


def _main():
    print(f'Platform: "{get_platform()}"')
    print(f'Python version: "{get_python_version()}"')
    print(f'Current installation scheme: "{get_default_scheme()}"')
    for title, values in (("Paths", get_paths()), ("Variables", get_config_vars())):
        print()
        for number, (key, value) in enumerate(sorted(values.items())):
            if number == 0:
                print(f"{title}: ")
            print(f'\t{key} = "{value}"')


if __name__ == "__main__":
    _main()
