"""Other names of encodings."""

from encodings import _builtin, _mapped

# The names that modules in CPython's package have.
_modules = {"iso8859-1": "latin_1"}
aliases = {alias: _modules.get(name, name.replace("-", "_"))
           for alias, name in {**_builtin, **_mapped}.items()}
