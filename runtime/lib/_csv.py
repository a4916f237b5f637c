"""What csv is made from: dialects, readers and writers of comma-separated values."""

import _csv_rows
from _csv_rows import Reader, Writer, field_size_limit
from _native_like import native_like

__version__ = "1.0"
QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3
QUOTE_STRINGS = 4
QUOTE_NOTNULL = 5

_dialects = {}
_ABSENT = object()
_NAMES = ("delimiter", "doublequote", "escapechar", "lineterminator", "quotechar",
          "quoting", "skipinitialspace", "strict")
_USUAL = {"delimiter": ",", "doublequote": True, "escapechar": None,
          "lineterminator": "\r\n", "quotechar": '"', "quoting": QUOTE_MINIMAL,
          "skipinitialspace": False, "strict": False}


class Error(Exception):
    """Something is wrong with comma-separated values."""


Error.__module__ = "_csv"


def _letter(name, value, may_be_none):
    if value is None and may_be_none:
        return None
    if not isinstance(value, str):
        kind = "string or None" if may_be_none else "string"
        raise TypeError(f'"{name}" must be {kind}, not {type(value).__name__}')
    if len(value) != 1:
        raise TypeError(f'"{name}" must be a 1-character string')
    return value


class Dialect:
    """How values are written: delimiter, quotes and line ends."""

    def __new__(cls, dialect=None, **given):
        for name in given:
            if name not in _USUAL:
                raise TypeError(f"this function got an unexpected keyword argument "
                                f"'{name}'")
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        if type(dialect) is Dialect and not given:
            return dialect
        get = {}
        for name in _NAMES:
            value = given.get(name, _ABSENT)
            if value is _ABSENT and dialect is not None:
                value = getattr(dialect, name, _ABSENT)
            get[name] = value
        values = {name: _USUAL[name] if value is _ABSENT else value
                  for name, value in get.items()}
        # what is wrong first is told: in the order of the alphabet
        delimiter = _letter("delimiter", values["delimiter"], False)
        escape = _letter("escapechar", values["escapechar"], True)
        end = values["lineterminator"]
        if end is not None and not isinstance(end, str):
            raise TypeError('"lineterminator" must be a string')
        letters = delimiter, _letter("quotechar", values["quotechar"], True), escape
        quoting = values["quoting"]
        if type(quoting) is not int:
            raise TypeError('"quoting" must be an integer')
        if not 0 <= quoting <= 5:
            raise TypeError('bad "quoting" value')
        if get["quotechar"] is None and get["quoting"] is _ABSENT:
            quoting = QUOTE_NONE
        if quoting != QUOTE_NONE and letters[1] is None:
            raise TypeError("quotechar must be set if quoting enabled")
        if end is None:
            raise TypeError("lineterminator must be set")
        skip = bool(values["skipinitialspace"])
        _check_letters(letters, end, skip)
        self = object.__new__(cls)
        # what _csv_rows reads, in this order
        object.__setattr__(self, "_rules", (*letters, end, quoting,
                                            bool(values["doublequote"]), skip,
                                            bool(values["strict"])))
        return self

    def __setattr__(self, name, value):
        raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable")

    def __delattr__(self, name):
        raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable")

    delimiter = property(lambda self: self._rules[0])
    quotechar = property(lambda self: self._rules[1])
    escapechar = property(lambda self: self._rules[2])
    lineterminator = property(lambda self: self._rules[3])
    quoting = property(lambda self: self._rules[4])
    doublequote = property(lambda self: self._rules[5])
    skipinitialspace = property(lambda self: self._rules[6])
    strict = property(lambda self: self._rules[7])

    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot pickle '{type(self).__name__}' instances")


def _check_letters(letters, end, skip):
    """Refuse characters that would mean two things."""
    names = ("delimiter", "quotechar", "escapechar")
    named = [*zip(names, letters)]
    for name, c in named[0], named[2], named[1]:
        if c is None:
            continue
        if c in "\r\n" or c == " " and skip and name != "delimiter":
            raise ValueError(f"bad {name} value")
        if c in end:
            raise ValueError(f"bad {name} or lineterminator value")
    for (name, c), (other, d) in ((named[0], named[2]), (named[0], named[1]),
                                  (named[2], named[1])):
        if c is not None and c == d:
            raise ValueError(f"bad {name} or {other} value")


def register_dialect(name, /, dialect=None, **fmtparams):
    """Give a dialect a name."""
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = Dialect(dialect, **fmtparams)


def unregister_dialect(name):
    """Forget a dialect."""
    try:
        del _dialects[name]
    except (KeyError, TypeError):
        raise Error("unknown dialect") from None


def get_dialect(name):
    """The dialect of a name."""
    try:
        return _dialects[name]
    except KeyError:
        raise Error("unknown dialect") from None


def list_dialects():
    """The names of all dialects."""
    return list(_dialects)


def _dialect_for(dialect, given):
    """The dialect of a reader or writer."""
    return Dialect(dialect, **given) if given or dialect is not None else _plain


def reader(iterable, /, dialect=None, **fmtparams):
    """An iterator over the rows of lines."""
    lines = iter(iterable)
    rules = _dialect_for(dialect, fmtparams)
    return _csv_rows.reader(lines, rules, rules._rules, Error)


def writer(fileobj, /, dialect=None, **fmtparams):
    """An object that writes rows to what has a method write."""
    write = getattr(fileobj, "write", None)
    if not callable(write):
        raise TypeError('argument 1 must have a "write" method')
    rules = _dialect_for(dialect, fmtparams)
    return _csv_rows.writer(write, rules, rules._rules, Error)


native_like(Dialect)
_plain = Dialect()
