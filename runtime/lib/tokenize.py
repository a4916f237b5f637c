"""Read Python source as tokens, and write tokens as source."""

import builtins
import codecs
import collections
import itertools
import re
import sys
import token
from io import TextIOWrapper
from token import *
from token import EXACT_TOKEN_TYPES

import _tokenize

__all__ = token.__all__ + ["tokenize", "generate_tokens", "detect_encoding", "untokenize",
                           "TokenInfo", "open", "TokenError"]

_coding = re.compile(r"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)", re.ASCII)
_blank = re.compile(br"^[ \t\f]*(?:[#\r\n]|$)", re.ASCII)


class TokenError(Exception):
    """The source ends within a token or a bracket."""


class TokenInfo(collections.namedtuple("TokenInfo", "type string start end line")):
    """A token: its kind, its text, where it begins and ends, and its line."""

    def __repr__(self):
        named = f"{self.type} ({tok_name[self.type]})"
        return "TokenInfo(type=%s, string=%r, start=%r, end=%r, line=%r)" % (
            named, *self[1:])

    @property
    def exact_type(self):
        """The kind; of an operator, which one."""
        if self.type == OP:
            return EXACT_TOKEN_TYPES.get(self.string, OP)
        return self.type


# ---- reading ----

def _plain_name(name):
    """How the two usual encodings are written."""
    plain = name[:12].lower().replace("_", "-")
    if plain == "utf-8" or plain.startswith("utf-8-"):
        return "utf-8"
    if plain in ("latin-1", "iso-8859-1", "iso-latin-1") or plain.startswith(
            ("latin-1-", "iso-8859-1-", "iso-latin-1-")):
        return "iso-8859-1"
    return name


def detect_encoding(readline):
    """(encoding, the lines read to find it): by a mark or a comment, else UTF-8."""
    filename = getattr(getattr(readline, "__self__", None), "name", None)
    marked = False
    default = "utf-8"

    def read():
        try:
            return readline()
        except StopIteration:
            return b""

    def fail(message):
        if filename is not None:
            message = f"{message} for {filename!r}"
        raise SyntaxError(message)

    def find(line):
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError:
            fail("invalid or missing encoding declaration")
        match = _coding.match(text)
        if match is None:
            return None
        encoding = _plain_name(match[1])
        try:
            codecs.lookup(encoding)
        except LookupError:
            raise SyntaxError("unknown encoding: " + encoding if filename is None else
                              f"unknown encoding for {filename!r}: {encoding}")
        if marked:
            if encoding != "utf-8":
                raise SyntaxError("encoding problem: utf-8" if filename is None else
                                  f"encoding problem for {filename!r}: utf-8")
            encoding += "-sig"
        return encoding

    first = read()
    if first.startswith(codecs.BOM_UTF8):
        marked = True
        first = first[3:]
        default = "utf-8-sig"
    if not first:
        return default, []
    encoding = find(first)
    if encoding:
        return encoding, [first]
    if not _blank.match(first):
        return default, [first]
    second = read()
    if not second:
        return default, [first]
    return find(second) or default, [first, second]


def open(filename):
    """Open a source file in its encoding."""
    buffer = builtins.open(filename, "rb")
    try:
        encoding, _ = detect_encoding(buffer.readline)
        buffer.seek(0)
        text = TextIOWrapper(buffer, encoding, line_buffering=True)
        text.mode = "r"
        return text
    except:
        buffer.close()
        raise


def _read(readline, encoding=None):
    keywords = {} if encoding is None else {"encoding": encoding}
    try:
        for item in _tokenize.TokenizerIter(readline, extra_tokens=True, **keywords):
            yield TokenInfo._make(item)
    except SyntaxError as error:
        if type(error) is not SyntaxError:
            raise error from None
        message = error.msg
        if "unterminated triple-quoted string literal" in message:
            message = "EOF in multi-line string"
        raise TokenError(message, (error.lineno, error.offset)) from None


def tokenize(readline):
    """The tokens of lines of bytes; the first one tells the encoding."""
    encoding, consumed = detect_encoding(readline)
    lines = itertools.chain(consumed, iter(readline, b""))
    if encoding is not None:
        if encoding == "utf-8-sig":
            encoding = "utf-8"
        yield TokenInfo(ENCODING, encoding, (0, 0), (0, 0), "")
    yield from _read(lines.__next__, encoding)


def generate_tokens(readline):
    """The tokens of lines of text."""
    return _read(readline)


# ---- writing ----

_brace = re.compile(r"(\\\\|\\N\{[^{}]*\})|[{}]")


def _double_braces(text):
    """The text of an f-string as it is written, but for the names of characters."""
    return _brace.sub(lambda found: found[0] if found[1] else found[0] * 2, text)


class Untokenizer:
    """Puts tokens together: at their places, or, from pairs, with blanks between."""

    def __init__(self):
        self.tokens = []
        self.prev_row, self.prev_col = 1, 0
        self.encoding = None

    def add_whitespace(self, start):
        row, column = start
        if row < self.prev_row or row == self.prev_row and column < self.prev_col:
            raise ValueError(f"start ({row},{column}) precedes previous end "
                             f"({self.prev_row},{self.prev_col})")
        if row > self.prev_row:
            self.tokens.append("\\\n" * (row - self.prev_row))
            self.prev_col = 0
        if column > self.prev_col:
            self.tokens.append(" " * (column - self.prev_col))

    def untokenize(self, iterable):
        tokens = iter(iterable)
        indents = []
        begins = False
        for item in tokens:
            if len(item) == 2:
                self.compat(item, tokens)
                break
            kind, text, start, end, _ = item
            if kind == ENCODING:
                self.encoding = text
                continue
            if kind == ENDMARKER:
                break
            if kind == INDENT:
                indents.append(text)
                continue
            if kind == DEDENT:
                indents.pop()
                self.prev_row, self.prev_col = end
                continue
            if kind in (NEWLINE, NL):
                begins = True
            elif begins and indents:
                indent = indents[-1]
                if start[1] >= len(indent):
                    if self.prev_row < start[0]:
                        self.add_whitespace((start[0], 0))
                    self.tokens.append(indent)
                    self.prev_row, self.prev_col = start[0], len(indent)
                begins = False
            if kind == FSTRING_MIDDLE:
                text = _double_braces(text)
                last = text.rpartition("\n")[2]
                end = end[0], end[1] + last.count("{{") + last.count("}}")
            self.add_whitespace(start)
            self.tokens.append(text)
            self.prev_row, self.prev_col = end
            if kind in (NEWLINE, NL):
                self.prev_row += 1
                self.prev_col = 0
        return "".join(self.tokens)

    def compat(self, token, iterable):
        indents = []
        begins = token[0] in (NEWLINE, NL)
        after_string = in_fstring = False
        for item in itertools.chain([token], iterable):
            kind, text = item[:2]
            if kind == ENCODING:
                self.encoding = text
                continue
            if kind in (NAME, NUMBER):
                text += " "
            if kind == STRING:
                if after_string:
                    text = " " + text
                after_string = True
            else:
                after_string = False
            if kind == FSTRING_START:
                in_fstring = True
            elif kind == FSTRING_END:
                in_fstring = False
            if kind == INDENT:
                indents.append(text)
                continue
            if kind == DEDENT:
                indents.pop()
                continue
            if kind in (NEWLINE, NL):
                begins = True
            elif begins and indents:
                self.tokens.append(indents[-1])
                begins = False
            if kind == FSTRING_MIDDLE:
                text = _double_braces(text)
            if in_fstring and text in ("{", "}") and self.tokens[-1:] == [text]:
                text = " " + text  # two together would be text
            self.tokens.append(text)


def untokenize(iterable):
    """The source of tokens: bytes if they begin with an encoding."""
    writer = Untokenizer()
    text = writer.untokenize(iterable)
    return text if writer.encoding is None else text.encode(writer.encoding)


def main():
    """Print the tokens of a file, or of the standard input."""
    import argparse

    def fail(message, filename=None, place=None):
        where = f"{filename}:" if filename else ""
        if place:
            where += "%d:%d:" % place
        sys.stderr.write(f"{where} error: {message}\n" if where else f"error: {message}\n")
        sys.exit(1)

    parser = argparse.ArgumentParser(prog="python -m tokenize")
    parser.add_argument(dest="filename", nargs="?", metavar="filename.py",
                        help="the file to tokenize; defaults to stdin")
    parser.add_argument("-e", "--exact", dest="exact", action="store_true",
                        help="display token names using the exact type")
    args = parser.parse_args()
    filename = args.filename or "<stdin>"
    try:
        if args.filename:
            with builtins.open(filename, "rb") as file:
                tokens = list(tokenize(file.readline))
        else:
            tokens = list(_read(sys.stdin.readline))
        for item in tokens:
            kind = item.exact_type if args.exact else item.type
            place = "%d,%d-%d,%d:" % (item.start + item.end)
            print("%-20s%-15s%-15r" % (place, tok_name[kind], item.string))
    except IndentationError as error:
        fail(error.args[0], filename, tuple(error.args[1][1:3]))
    except TokenError as error:
        fail(error.args[0], filename, error.args[1])
    except SyntaxError as error:
        fail(error, filename)
    except OSError as error:
        fail(error)


if __name__ == "__main__":
    main()
