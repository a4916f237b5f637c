"""Tokens with their lines, comments and line ends: what tokenize is made from."""

import _lexer
import token as _token
from _io import StringIO as _StringIO

_KINDS = {name: getattr(_token, name) for name in
          ("NAME", "NUMBER", "STRING", "NEWLINE", "INDENT", "DEDENT", "FSTRING_START",
           "FSTRING_MIDDLE", "FSTRING_END")}
_EXACT = _token.EXACT_TOKEN_TYPES


class _Fields:
    """Which brackets are fields of f-strings, and which of these are in their format."""

    def __init__(self):
        self.stack = []  # per open bracket: 0 plain, 1 field, 2 field's format
        self.last = ""   # kind of the last token; "field" for the end of a field

    def take(self, kind):
        """Note a token."""
        stack, last = self.stack, self.last
        self.last = kind
        if kind == "LBRACE":
            stack.append(1 if last in ("FSTRING_START", "FSTRING_MIDDLE", "field", "spec")
                         else 0)
        elif kind in ("LPAR", "LSQB"):
            stack.append(0)
        elif kind == "COLON" and stack and stack[-1] == 1:
            stack[-1] = 2
            self.last = "spec"
        elif kind in ("RPAR", "RSQB") and stack:
            stack.pop()
        elif kind == "RBRACE" and stack:
            if stack.pop():
                self.last = "field"


class TokenizerIter:
    """The tokens of the lines that a function gives, as tuples of five."""

    def __init__(self, readline, *, encoding=None, extra_tokens=False):
        self._readline = readline
        self._encoding = encoding
        self._extra = bool(extra_tokens)
        self._lexer = _lexer.stream(self._extra)
        self._lines = []
        self._ended = False  # all lines have been read
        self._tokens = self._generate()

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._tokens)

    def _line(self):
        try:
            line = self._readline()
        except StopIteration:
            return ""
        if self._encoding is not None:
            if not isinstance(line, (bytes, bytearray)):
                raise TypeError("readline() returned a non-bytes object")
            return str(line, self._encoding, "replace")
        if not isinstance(line, str):
            raise TypeError("readline() returned a non-string object")
        return line

    def _more(self):
        """Give the lexer another line."""
        text = self._line()
        self._ended = not text
        self._lines += _StringIO(text, newline="")  # as the lexer splits
        self._lexer.feed(text)

    def _column(self, row, column):
        """Characters of a line that its first bytes are."""
        if row > len(self._lines):
            return column
        line = self._lines[row - 1]
        if column < 0 or line.isascii():
            return column
        return len(line.encode("utf-8", "surrogatepass")[:column].decode("utf-8", "replace"))

    def _gap(self, row, column, end_row, end_column):
        """The comments and line ends between two tokens."""
        while row <= end_row and row <= len(self._lines):
            line = self._lines[row - 1]
            part = line[column:end_column if row == end_row else None]
            bare = part.rstrip("\r\n")
            at = bare.find("#")
            if at >= 0:
                yield (_token.COMMENT, bare[at:], (row, column + at),
                       (row, column + len(bare)), line)
            if row < end_row and (at >= 0 or not bare.endswith("\\")):
                start = column + len(bare)
                yield (_token.NL, part[len(bare):], (row, start),
                       (row, start + max(len(part) - len(bare), 1)), line)
            row += 1
            column = 0

    def _text(self, start, end):
        (row, column), (end_row, end_column) = start, end
        lines = self._lines
        if row > len(lines):
            return ""
        if row == end_row:
            return lines[row - 1][column:end_column]
        return "".join([lines[row - 1][column:], *lines[row:end_row - 1],
                        lines[end_row - 1][:end_column]])

    def _generate(self):
        lines, extra = self._lines, self._extra
        fields = self._fields = _Fields()
        row, column = 1, 0
        while True:
            found = self._lexer.token(self._ended)
            if isinstance(found, bool):
                if found and extra:
                    yield from self._gap(row, column, len(lines) + 1, 0)
                if found:
                    row, column = len(lines) + 1, 0
                self._more()
                continue
            kind, row1, column1, row2, column2 = found[:5]
            if len(found) > 5:
                if extra and found[-1]:
                    yield from self._gap(row, column, len(lines) + 1, 0)
                self._raise(*found)
            if kind == "END":
                break
            start = row1, self._column(row1, column1)
            end = row2, self._column(row2, column2)
            if extra:
                yield from self._gap(row, column, *start)
            number = _KINDS.get(kind)
            string = self._text(start, end)
            line = "".join(lines[row1 - 1:row2]) if row1 <= len(lines) else ""
            if number is None:
                number = _EXACT.get(string)
                if number is None and kind != "EXCLAMATION":
                    number = _token.NAME  # a keyword
                elif extra:
                    number = _token.OP
            elif kind == "NEWLINE":
                if lines[row1 - 1].startswith("\r", start[1]):
                    string = lines[row1 - 1][start[1]:]
                    end = row1, start[1] + 2
                elif not extra:
                    string = ""
                    end = start
                else:
                    end = row1, start[1] + 1
            elif kind == "DEDENT" and row1 > len(lines):
                line = ""
            fields.take(kind)
            yield number, string, start, end, line
            row, column = end
            if kind == "NEWLINE":
                row, column = row1 + 1, 0
        yield from self._end(row, column, extra)

    def _end(self, row, column, extra):
        lines = self._lines
        if extra:
            yield from self._gap(row, column, len(lines) + 1, 0)
            last = len(lines) + 1, 0
            yield _token.ENDMARKER, "", last, last, ""
        else:
            line = lines[-1] if lines else ""
            last = (len(lines), -1) if lines else (1, -1)
            yield _token.ENDMARKER, "", last, last, line

    def _raise(self, cls, message, row, column, end_column, unclosed):
        lines = self._lines
        if unclosed:
            row = len(lines)
            offset = len(lines[-1].rstrip("\r\n")) + 1 if any(self._fields.stack) else 0
            raise cls("unexpected EOF in multi-line statement",
                      ("<string>", row, offset, "", row, offset))
        if message == "unexpected EOF while parsing":
            message = "unexpected EOF in multi-line statement"
            column = len(lines[row - 1].rstrip("\r\n").encode())
        elif message == "source code string cannot contain null bytes":
            message = "source code cannot contain null bytes"
            row, column = len(lines), -1
        line = lines[row - 1] if 0 < row <= len(lines) else ""
        if issubclass(cls, IndentationError):
            raise cls(message, ("<string>", row, self._column(row, column) + 1,
                                line.rstrip("\r\n"), None, None))
        end_column = self._column(row, end_column)
        raise cls(message, ("<string>", row, self._column(row, column) + 1, line, row,
                            end_column + 1 if end_column >= 0 else end_column))
