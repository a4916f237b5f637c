"""TOML 1.0 documents as dicts, after the specification at toml.io."""

import re as _re
from datetime import date as _date, datetime as _datetime, time as _time, \
    timedelta as _timedelta, timezone as _timezone

__all__ = ["load", "loads", "TOMLDecodeError"]


class TOMLDecodeError(ValueError):
    """A document that is no TOML."""


_BARE = _re.compile(r"[A-Za-z0-9_-]+")
_NUMBER = _re.compile(
    r"0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)"
    r"|[+-]?(?:0|[1-9](?:_?[0-9])*)(?P<float>(?:\.[0-9](?:_?[0-9])*)?"
    r"(?:[eE][+-]?[0-9](?:_?[0-9])*)?)")
_CLOCK = r"([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,6})[0-9]*)?"
_DATETIME = _re.compile(
    r"([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    r"(?:[Tt ]" + _CLOCK + r"(?:([Zz])|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))?)?")
_LOCALTIME = _re.compile(_CLOCK)
_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}
_CONTROLS = frozenset(map(chr, [*range(32), 127]))


class _Parser:
    def __init__(self, text, parse_float):
        self.text, self.at, self.float = text, 0, parse_float
        self.root = {}
        self.closed = set()    # ids of tables that may not be opened by a header again
        self.frozen = set()    # ids of inline tables and arrays: nothing is added to them
        self.arrays = set()    # ids of arrays of tables
        self.dotted = set()    # ids of tables made by dotted keys
        self.keep = []         # what the ids belong to

    def fail(self, message, at=None):
        at = self.at if at is None else at
        if at >= len(self.text):
            where = "at end of document"
        else:
            line = self.text.count("\n", 0, at) + 1
            column = at - self.text.rfind("\n", 0, at)
            where = f"at line {line}, column {column}"
        raise TOMLDecodeError(f"{message} ({where})")

    def peek(self):
        return self.text[self.at:self.at + 1]

    def blanks(self):
        while self.text[self.at:self.at + 1] in (" ", "\t"):
            self.at += 1

    def comment(self):
        if self.peek() != "#":
            return
        end = self.text.find("\n", self.at)
        end = len(self.text) if end < 0 else end
        for at in range(self.at + 1, end):
            c = self.text[at]
            if c in _CONTROLS and c != "\t":
                self.fail(f"Found invalid character {c!r}", at)
        self.at = end

    def blank_lines(self):
        while True:
            before = self.at
            while self.text[self.at:self.at + 1] in (" ", "\t", "\n") and \
                    self.at < len(self.text):
                self.at += 1
            self.comment()
            if self.at == before:
                return

    def document(self):
        table, prefix = self.root, ()
        while True:
            self.blanks()
            c = self.peek()
            if c == "":
                return self.root
            if c == "\n":
                self.at += 1
                continue
            if c == "[":
                table, prefix = self.header()
            elif c != "#":
                if not _BARE.match(c) and c not in "\"'":
                    self.fail("Invalid statement")
                self.pair(table, prefix)
            self.blanks()
            self.comment()
            c = self.peek()
            if c == "":
                return self.root
            if c != "\n":
                self.fail("Expected newline or end of document after a statement")
            self.at += 1

    # Keys.

    def key_part(self):
        m = _BARE.match(self.text, self.at)
        if m:
            self.at = m.end()
            return m[0]
        c = self.peek()
        if c == "'":
            return self.literal()
        if c == '"':
            return self.basic()
        self.fail("Invalid initial character for a key part")

    def key(self):
        parts = [self.key_part()]
        self.blanks()
        while self.peek() == ".":
            self.at += 1
            self.blanks()
            parts.append(self.key_part())
            self.blanks()
        return parts

    # Tables.

    def mark(self, marks, value):
        self.keep.append(value)
        marks.add(id(value))

    def header(self):
        double = self.text.startswith("[[", self.at)
        self.at += 2 if double else 1
        self.blanks()
        parts = self.key()
        table = self.root
        for part in parts[:-1]:
            below = table.setdefault(part, {})
            if type(below) is list and id(below) in self.arrays:
                below = below[-1]
            if id(below) in self.frozen:
                self.refuse(parts, double)
            if type(below) is not dict:
                self.fail("Cannot overwrite a value")
            table = below
        last = parts[-1]
        if double:
            array = table.get(last)
            if array is None:
                array = table[last] = []
                self.mark(self.arrays, array)
            elif id(array) in self.frozen:
                self.refuse(parts, double)
            elif id(array) not in self.arrays:
                self.fail("Cannot overwrite a value")
            new = {}
            array.append(new)
            closing = "]]"
        else:
            new = table.get(last)
            if new is None:
                new = table[last] = {}
            elif type(new) is not dict or id(new) in self.closed or \
                    id(new) in self.frozen or id(new) in self.dotted:
                self.fail(f"Cannot declare {tuple(parts)} twice")
            self.mark(self.closed, new)
            closing = "]"
        if not self.text.startswith(closing, self.at):
            self.fail(f"Expected {closing!r} at the end of "
                      f"{'an array' if double else 'a table'} declaration")
        self.at += len(closing)
        return new, tuple(parts)

    def refuse(self, parts, double):
        if double:
            self.fail(f"Cannot mutate immutable namespace {tuple(parts)}")
        self.fail(f"Cannot declare {tuple(parts)} twice")

    def pair(self, table, prefix=()):
        parts = self.key()
        if self.peek() != "=":
            self.fail("Expected '=' after a key in a key/value pair")
        self.at += 1
        self.blanks()
        value = self.value()
        for part in parts[:-1]:
            below = table.get(part)
            if below is None:
                below = table[part] = {}
                self.mark(self.dotted, below)
            elif id(below) in self.frozen:
                self.fail(f"Cannot mutate immutable namespace {(*(prefix or ()), *parts[:-1])}")
            elif type(below) is not dict:
                self.fail("Cannot overwrite a value")
            elif id(below) in self.closed:
                self.fail(f"Cannot redefine namespace {(*(prefix or ()), *parts[:-1])}")
            table = below
        if prefix is None and parts[-1] in table:
            self.fail(f"Duplicate inline table key {parts[-1]!r}")
        if parts[-1] in table:
            self.fail("Cannot overwrite a value")
        table[parts[-1]] = value

    def inline(self):
        table = {}
        self.at += 1
        self.blanks()
        if self.peek() == "}":
            self.at += 1
            self.mark(self.frozen, table)
            return table
        while True:
            self.pair(table, None)
            self.blanks()
            c = self.peek()
            if c == "}":
                self.at += 1
                self.freeze(table)
                return table
            if c != ",":
                self.fail("Unclosed inline table")
            self.at += 1
            self.blanks()

    def freeze(self, value):
        self.mark(self.frozen, value)
        for item in value.values() if type(value) is dict else value:
            if type(item) in (dict, list):
                self.freeze(item)

    def array(self):
        self.at += 1
        items = []
        while True:
            self.blank_lines()
            if self.peek() == "]":
                break
            items.append(self.value())
            self.blank_lines()
            c = self.peek()
            if c == "]":
                break
            if c != ",":
                self.fail("Unclosed array")
            self.at += 1
        self.at += 1
        self.freeze(items)
        return items

    # Values.

    def value(self):
        text, at = self.text, self.at
        c = self.peek()
        if c == '"':
            return self.long_basic() if text.startswith('"""', at) else self.basic()
        if c == "'":
            return self.long_literal() if text.startswith("'''", at) else self.literal()
        if c == "[":
            return self.array()
        if c == "{":
            return self.inline()
        for word, value in (("true", True), ("false", False)):
            if text.startswith(word, at):
                self.at += len(word)
                return value
        m = _DATETIME.match(text, at)
        if m:
            try:
                value = self.moment(m)
            except ValueError:
                self.fail("Invalid date or datetime")
            self.at = m.end()
            return value
        m = _LOCALTIME.match(text, at)
        if m:
            self.at = m.end()
            return _time(int(m[1]), int(m[2]), int(m[3]), int((m[4] or "0").ljust(6, "0")))
        m = _NUMBER.match(text, at)
        if m:
            self.at = m.end()
            return self.float(m[0]) if m["float"] else int(m[0], 0)
        for width in 3, 4:
            if text[at:at + width] in (("inf", "nan") if width == 3 else
                                       ("-inf", "+inf", "-nan", "+nan")):
                self.at += width
                return self.float(text[at:at + width])
        self.fail("Invalid value")

    def moment(self, m):
        day = _date(int(m[1]), int(m[2]), int(m[3]))
        if m[4] is None:
            return day
        zone = None
        if m[8]:
            zone = _timezone.utc
        elif m[9]:
            offset = _timedelta(hours=int(m[10]), minutes=int(m[11]))
            zone = _timezone(-offset if m[9] == "-" else offset)
        return _datetime(day.year, day.month, day.day, int(m[4]), int(m[5]), int(m[6]),
                         int((m[7] or "0").ljust(6, "0")), zone)

    # Strings.

    def literal(self):
        start = self.at = self.at + 1
        while True:
            c = self.peek()
            if c == "'":
                break
            if c == "":
                self.fail("Expected \"'\"")
            if c in _CONTROLS and c != "\t":
                self.fail(f"Found invalid character {c!r}")
            self.at += 1
        self.at += 1
        return self.text[start:self.at - 1]

    def long_literal(self):
        self.at += 3
        if self.peek() == "\n":
            self.at += 1
        end = self.text.find("'''", self.at)
        if end < 0:
            self.fail("Expected \"'''\"", len(self.text))
        while self.text.startswith("'", end + 3) and end < self.at + len(self.text):
            if not self.text.startswith("'''", end + 1):
                break
            end += 1
        for at in range(self.at, end):
            c = self.text[at]
            if c in _CONTROLS and c not in "\t\n":
                self.fail(f"Found invalid character {c!r}", at)
        value, self.at = self.text[self.at:end], end + 3
        return value

    def basic(self):
        self.at += 1
        out = []
        while True:
            c = self.peek()
            if c == "":
                self.fail("Unterminated string")
            if c == '"':
                self.at += 1
                return "".join(out)
            if c == "\\":
                out.append(self.escape(False))
                continue
            if c in _CONTROLS and c != "\t":
                self.fail(f"Illegal character {c!r}")
            out.append(c)
            self.at += 1

    def long_basic(self):
        self.at += 3
        if self.peek() == "\n":
            self.at += 1
        out = []
        while True:
            c = self.peek()
            if c == "":
                self.fail("Unterminated string")
            if c == '"' and self.text.startswith('"""', self.at):
                self.at += 3
                for _ in range(2):
                    if self.peek() == '"':
                        out.append('"')
                        self.at += 1
                return "".join(out)
            if c == "\\":
                out.append(self.escape(True))
                continue
            if c in _CONTROLS and c not in "\t\n":
                self.fail(f"Illegal character {c!r}")
            out.append(c)
            self.at += 1

    def escape(self, multiline):
        c = self.text[self.at + 1:self.at + 2]
        if multiline and c in (" ", "\t", "\n"):
            at = self.at + 1
            while self.text[at:at + 1] in (" ", "\t") and at < len(self.text):
                at += 1
            if self.text[at:at + 1] not in ("\n", ""):
                self.at += 2
                self.fail("Unescaped '\\' in a string")
            while at < len(self.text) and self.text[at] in " \t\n":
                at += 1
            self.at = at
            return ""
        self.at += 2
        if c in ("u", "U"):
            width = 4 if c == "u" else 8
            digits = self.text[self.at:self.at + width]
            if not _re.fullmatch(f"[0-9A-Fa-f]{{{width}}}", digits):
                self.fail("Invalid hex value")
            self.at += width
            code = int(digits, 16)
            if 0xD800 <= code < 0xE000 or code > 0x10FFFF:
                self.fail("Escaped character is not a Unicode scalar value")
            return chr(code)
        if c not in _ESCAPES:
            self.fail("Unterminated string" if c == "" else "Unescaped '\\' in a string")
        return _ESCAPES[c]


def loads(s, /, *, parse_float=float):
    """The dict of a document, a str."""
    try:
        s = s.replace("\r\n", "\n")
    except (AttributeError, TypeError):
        if isinstance(s, (bytes, bytearray)):
            raise
        raise TypeError(f"Expected str object, not '{type(s).__qualname__}'") from None

    def checked(text):
        value = parse_float(text)
        if isinstance(value, (dict, list)):
            raise ValueError("parse_float must not return dicts or lists")
        return value

    return _Parser(s, float if parse_float is float else checked).document()


def load(fp, /, *, parse_float=float):
    """The dict of a document in a binary file."""
    data = fp.read()
    if isinstance(data, str):
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`")
    return loads(data.decode(), parse_float=parse_float)
