"""What csv is made from: dialects, readers and writers of comma-separated values."""

from _native_like import native_like

__version__ = "1.0"
QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3
QUOTE_STRINGS = 4
QUOTE_NOTNULL = 5

_dialects = {}
_limit = 131072
_ABSENT = object()
_NAMES = ("delimiter", "doublequote", "escapechar", "lineterminator", "quotechar",
          "quoting", "skipinitialspace", "strict")
_USUAL = {"delimiter": ",", "doublequote": True, "escapechar": None,
          "lineterminator": "\r\n", "quotechar": '"', "quoting": QUOTE_MINIMAL,
          "skipinitialspace": False, "strict": False}


def _is_number(value):
    return isinstance(value, complex) or any(
        hasattr(type(value), name) for name in ("__index__", "__int__", "__float__"))


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
        self = object.__new__(cls)
        set_ = object.__setattr__
        set_(self, "_delimiter", _letter("delimiter", values["delimiter"], False))
        set_(self, "_doublequote", bool(values["doublequote"]))
        set_(self, "_escapechar", _letter("escapechar", values["escapechar"], True))
        if values["lineterminator"] is None:
            raise TypeError("lineterminator must be set")
        if not isinstance(values["lineterminator"], str):
            raise TypeError('"lineterminator" must be a string')
        set_(self, "_lineterminator", values["lineterminator"])
        quotechar = _letter("quotechar", values["quotechar"], True)
        quoting = values["quoting"]
        if type(quoting) is not int:
            raise TypeError('"quoting" must be an integer')
        if not 0 <= quoting <= 5:
            raise TypeError('bad "quoting" value')
        if get["quotechar"] is None and get["quoting"] is _ABSENT:
            quoting = QUOTE_NONE
        if quoting != QUOTE_NONE and quotechar is None:
            raise TypeError("quotechar must be set if quoting enabled")
        set_(self, "_quotechar", quotechar)
        set_(self, "_quoting", quoting)
        skip = bool(values["skipinitialspace"])
        set_(self, "_skipinitialspace", skip)
        set_(self, "_strict", bool(values["strict"]))
        _check_letters(self, skip)
        return self

    def __setattr__(self, name, value):
        raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable")

    def __delattr__(self, name):
        raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable")

    delimiter = property(lambda self: self._delimiter)
    doublequote = property(lambda self: self._doublequote)
    escapechar = property(lambda self: self._escapechar)
    lineterminator = property(lambda self: self._lineterminator)
    quotechar = property(lambda self: self._quotechar)
    quoting = property(lambda self: self._quoting)
    skipinitialspace = property(lambda self: self._skipinitialspace)
    strict = property(lambda self: self._strict)

    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot pickle '{type(self).__name__}' instances")


def _check_letters(dialect, skip):
    letters = (("delimiter", dialect._delimiter), ("escapechar", dialect._escapechar),
               ("quotechar", dialect._quotechar))
    for name, c in letters:
        if c is None:
            continue
        if c in "\r\n" or c == " " and skip and name != "delimiter":
            raise ValueError(f"bad {name} value")
        if name != "delimiter" and c in dialect._lineterminator and c != "":
            raise ValueError(f"bad {name} or lineterminator value")
        if name == "delimiter" and c in dialect._lineterminator:
            raise ValueError("bad delimiter or lineterminator value")
    for i, (name, c) in enumerate(letters):
        for other, d in letters[i + 1:]:
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


def field_size_limit(new_limit=_ABSENT, /):
    """The longest field that may be read; a new limit may be set."""
    global _limit
    old = _limit
    if new_limit is not _ABSENT:
        if not isinstance(new_limit, int):
            raise TypeError("limit must be an integer")
        _limit = new_limit
    return old


(_START, _IN_FIELD, _IN_QUOTED, _QUOTE_IN_QUOTED, _ESCAPE, _ESCAPE_QUOTED, _FIELD_START,
 _ESCAPED_END) = range(8)


def _split_quoted(line, delimiter, quote):
    """The fields of a line that has quotes, all of them closed; None: not that simple."""
    if "\r" in line or "\n" in line:
        return None
    fields = []
    twice = quote + quote
    parts = iter(line.split(delimiter))
    for part in parts:
        if part[:1] != quote:
            fields.append(part)
            continue
        while part.count(quote) % 2:  # the delimiter was quoted
            rest = next(parts, None)
            if rest is None:
                return None
            part = f"{part}{delimiter}{rest}"
        text = part[1:-1]
        if part[-1] != quote:
            return None
        if quote in text:
            if quote in text.replace(twice, ""):
                return None
            text = text.replace(twice, quote)
        fields.append(text)
    return fields


def _refuse(self, value=None):
    raise AttributeError("readonly attribute")


class Reader:
    """An iterator over the rows of lines."""

    __slots__ = ("_lines", "_dialect", "_line_num", "_simple")
    dialect = property(lambda self: self._dialect, _refuse, _refuse)
    line_num = property(lambda self: self._line_num, _refuse, _refuse)

    def __init__(self, lines, dialect):
        self._lines = lines
        self._dialect = d = dialect
        self._line_num = 0
        self._simple = (d._quoting <= QUOTE_ALL and d._quotechar is not None and
                        d._escapechar is None and not d._skipinitialspace)

    def __iter__(self):
        return self

    def _number(self, text):
        return float(text)

    def _take(self):
        """The next line."""
        line = next(self._lines)
        if not isinstance(line, str):
            raise Error("iterator should return strings, not "
                        f"{type(line).__name__} (the file should be opened in text "
                        "mode)")
        self._line_num += 1
        return line

    def __next__(self):
        line = self._take()
        if self._simple:
            # The common lines: no quotes, or quotes in pairs; nothing to remember.
            d = self._dialect
            bare = line.rstrip("\r\n")
            if d._quotechar in bare:
                if d._doublequote and len(bare) <= _limit:
                    quick = _split_quoted(bare, d._delimiter, d._quotechar)
                    if quick is not None:
                        return quick
            elif "\r" not in bare and "\n" not in bare:
                if not bare:
                    return []
                fields = bare.split(d._delimiter)
                if len(bare) > _limit and max(map(len, fields)) > _limit:
                    raise Error(f"field larger than field limit ({_limit})")
                return fields
        return self._scan(line)

    def _scan(self, line):
        """A row that begins with a line, letter by letter."""
        d = self._dialect
        delimiter, quote, escape = d._delimiter, d._quotechar, d._escapechar
        quoting, strict, skip = d._quoting, d._strict, d._skipinitialspace
        fields, field, state = [], [], _START
        quoted = False

        def save():
            text = "".join(field)
            field.clear()
            if len(text) > _limit:
                raise Error(f"field larger than field limit ({_limit})")
            if not quoted:
                if quoting == QUOTE_NONNUMERIC:
                    text = float(text) if text else text
                elif quoting == QUOTE_STRINGS:
                    text = float(text) if text else None
                elif quoting == QUOTE_NOTNULL and not text:
                    text = None
            fields.append(text)

        while True:
            ended = False
            for c in line:
                if ended:
                    if c in "\r\n":
                        continue
                    raise Error("new-line character seen in unquoted field - do you need "
                                "to open the file with newline=''?")
                if state == _START:
                    if c in "\r\n":
                        ended = True
                        continue
                    state = _FIELD_START
                if state == _FIELD_START:
                    quoted = False
                    if c in "\r\n":
                        save()
                        state = _START
                        ended = True
                    elif c == quote and quoting != QUOTE_NONE:
                        quoted = True
                        state = _IN_QUOTED
                    elif c == escape and escape is not None:
                        state = _ESCAPE
                    elif c == " " and skip:
                        pass
                    elif c == delimiter:
                        save()
                    else:
                        field.append(c)
                        state = _IN_FIELD
                elif state == _IN_FIELD or state == _ESCAPED_END:
                    if c in "\r\n":
                        save()
                        state = _START
                        ended = True
                    elif c == escape and escape is not None:
                        state = _ESCAPE
                    elif c == delimiter:
                        save()
                        state = _FIELD_START
                    else:
                        field.append(c)
                        state = _IN_FIELD
                elif state == _IN_QUOTED:
                    if c == escape and escape is not None:
                        state = _ESCAPE_QUOTED
                    elif c == quote:
                        state = _QUOTE_IN_QUOTED if d._doublequote else _IN_FIELD
                    else:
                        field.append(c)
                        if len(field) > _limit:
                            raise Error(f"field larger than field limit ({_limit})")
                elif state == _QUOTE_IN_QUOTED:
                    if c == quote and quoting != QUOTE_NONE:
                        field.append(c)
                        state = _IN_QUOTED
                    elif c == delimiter:
                        save()
                        state = _FIELD_START
                    elif c in "\r\n":
                        save()
                        state = _START
                        ended = True
                    elif not strict:
                        field.append(c)
                        state = _IN_FIELD
                    else:
                        raise Error(f"'{delimiter}' expected after '{quote}'")
                elif state == _ESCAPE:
                    field.append(c)
                    state = _ESCAPED_END if c in "\r\n" else _IN_FIELD
                else:
                    field.append(c)
                    state = _IN_QUOTED
            # The end of the line.
            if state == _ESCAPE:
                field.append("\n")
                state = _IN_FIELD
            elif state == _ESCAPE_QUOTED:
                field.append("\n")
                state = _IN_QUOTED
            elif state != _IN_QUOTED and state != _ESCAPED_END:
                if state == _FIELD_START:
                    quoted = False
                if state != _START:
                    save()
                return fields
            try:
                line = self._take()
            except StopIteration:
                if field or state == _IN_QUOTED:
                    if strict:
                        raise Error("unexpected end of data") from None
                    save()
                elif fields:
                    save()
                else:
                    raise
                return fields


Reader.__module__ = "_csv"
Reader.__name__ = Reader.__qualname__ = "reader"


class Writer:
    """Writes rows to what has a method write."""

    __slots__ = ("_write", "_dialect", "_plain", "_specials")
    dialect = property(lambda self: self._dialect, _refuse, _refuse)

    def __init__(self, write, dialect):
        self._write = write
        self._dialect = d = dialect
        self._plain = d._quoting == QUOTE_MINIMAL and d._escapechar is None
        self._specials = [*{c: 0 for c in (d._delimiter, d._quotechar, d._escapechar, "\r",
                                           "\n", *d._lineterminator) if c is not None}]

    def _field(self, value, only):
        d = self._dialect
        quoting = d._quoting
        if quoting == QUOTE_NONNUMERIC:
            quoted = not _is_number(value)
        elif quoting == QUOTE_ALL:
            quoted = True
        elif quoting == QUOTE_STRINGS:
            quoted = isinstance(value, str)
        elif quoting == QUOTE_NOTNULL:
            quoted = value is not None
        else:
            quoted = False
        text = "" if value is None else value if type(value) is str else str(value)
        quote, escape, end = d._quotechar, d._escapechar, d._lineterminator
        special = False
        for c in self._specials:
            if c in text:
                special = True
                break
        if special and escape is None and d._doublequote and quoting != QUOTE_NONE:
            if quote in text:
                text = text.replace(quote, quote + quote)
            quoted = True
        elif special:
            parts = []
            for c in text:
                if (c == d._delimiter or c == escape or c == quote or c in "\r\n" or
                        c in end):
                    want_escape = False
                    if quoting == QUOTE_NONE:
                        want_escape = True
                    elif c == quote:
                        if d._doublequote:
                            parts.append(quote)
                        else:
                            want_escape = True
                    elif c == escape:
                        want_escape = True
                    if want_escape:
                        if escape is None:
                            raise Error("need to escape, but no escapechar set")
                        parts.append(escape)
                    else:
                        quoted = True
                parts.append(c)
            text = "".join(parts)
        if text == "" and only:
            if quoting == QUOTE_NONE or (quoting in (QUOTE_STRINGS, QUOTE_NOTNULL) and
                                         value is None):
                raise Error("single empty field record must be quoted")
            quoted = True
        elif text == "" and d._delimiter == " " and d._skipinitialspace:
            if quoting == QUOTE_NONE or (quoting in (QUOTE_STRINGS, QUOTE_NOTNULL) and
                                         value is None):
                raise Error("empty field must be quoted if delimiter is a space and "
                            "skipinitialspace is true")
            quoted = True
        if quoted:
            return f"{quote}{text}{quote}"
        return text

    def writerow(self, row, /):
        """Write a row."""
        try:
            row = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        only = len(row) == 1
        if self._plain and not only:
            # Most rows have nothing special, which shows when they are one text.
            delimiter = self._dialect._delimiter
            row = [value if type(value) is str else "" if value is None else str(value)
                   for value in row]
            text = delimiter.join(row)
            if text.count(delimiter) == len(row) - 1 and delimiter != " ":
                for c in self._specials:
                    if c in text and c != delimiter:
                        break
                else:
                    return self._write(text + self._dialect._lineterminator)
        return self._write(self._dialect._delimiter.join(
            [self._field(value, only) for value in row]) + self._dialect._lineterminator)

    def writerows(self, rows, /):
        """Write several rows."""
        for row in rows:
            self.writerow(row)


Writer.__module__ = "_csv"
Writer.__name__ = Writer.__qualname__ = "writer"


def _dialect_for(dialect, given):
    """The dialect of a reader or writer."""
    return Dialect(dialect, **given) if given or dialect is not None else _plain


def reader(iterable, /, dialect=None, **fmtparams):
    """An iterator over the rows of lines."""
    return Reader(iter(iterable), _dialect_for(dialect, fmtparams))


def writer(fileobj, /, dialect=None, **fmtparams):
    """An object that writes rows to what has a method write."""
    write = getattr(fileobj, "write", None)
    if not callable(write):
        raise TypeError('argument 1 must have a "write" method')
    return Writer(write, _dialect_for(dialect, fmtparams))


native_like(Dialect, Reader, Writer)
_plain = Dialect()
