"""Text wrapping and filling.

wrap and fill break a paragraph into lines, shorten cuts it to one, dedent and indent take
space away in front of lines or add some.
"""
import re

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_whitespace = "\t\n\x0b\x0c\r "  # ASCII only: a no-break space does not break

_PUNCTUATED = r"[\w!\"'&.,?]"
_LETTER = r"[^\d\W]"
_BLANK = r"[\t\n\x0b\x0c\r ]"
_SOLID = r"[^\t\n\x0b\x0c\r ]"


class TextWrapper:
    """Wraps text. What can be set, at creation or later:

    width                 most characters of a line (70)
    initial_indent        text before the first line
    subsequent_indent     text before the other lines
    expand_tabs           make tabs blanks first (True)
    tabsize               columns between tab stops (8)
    replace_whitespace    make each white character a blank (True)
    fix_sentence_endings  two blanks after a sentence (False)
    break_long_words      break words that are longer than a line (True)
    break_on_hyphens      break compound words behind their hyphens (True)
    drop_whitespace       no white space at the ends of lines (True)
    max_lines             keep this many lines (None: all)
    placeholder           what stands for the rest (' [...]')
    """

    unicode_whitespace_trans = dict.fromkeys(map(ord, _whitespace), ord(" "))

    # Dashes between words; words up to a hyphen that may be broken at, a blank, a dash.
    wordsep_re = re.compile(
        rf"({_BLANK}+"
        rf"|(?<={_PUNCTUATED})-{{2,}}(?=\w)"
        rf"|{_SOLID}+?(?:-(?:(?<={_LETTER}{{2}}-)|(?<={_LETTER}-{_LETTER}-))"
        rf"(?={_LETTER}-?{_LETTER})"
        rf"|(?={_BLANK}|\Z)"
        rf"|(?<={_PUNCTUATED})(?=-{{2,}}\w)))")
    wordsep_simple_re = re.compile(rf"({_BLANK}+)")
    sentence_end_re = re.compile(r"[a-z][.!?][\"']?\Z")

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True,
                 replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                 placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(self.unicode_whitespace_trans)
        return text

    def _split(self, text):
        """The chunks that are never broken: words, parts of words, white space."""
        pattern = self.wordsep_re if self.break_on_hyphens else self.wordsep_simple_re
        return [chunk for chunk in pattern.split(text) if chunk]

    def _fix_sentence_endings(self, chunks):
        for i in range(len(chunks) - 1):
            if chunks[i + 1] == " " and self.sentence_end_re.search(chunks[i]):
                chunks[i + 1] = "  "

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def _handle_long_word(self, chunks, line, used, width):
        """A chunk that is longer than a line stands last in chunks: put what fits on the
        line."""
        room = 1 if width < 1 else width - used
        if not self.break_long_words:
            if not line:
                line.append(chunks.pop())
            return
        end = room
        chunk = chunks[-1]
        if self.break_on_hyphens and len(chunk) > room:
            hyphen = chunk.rfind("-", 0, room)
            if hyphen > 0 and any(c != "-" for c in chunk[:hyphen]):
                end = hyphen + 1
        line.append(chunk[:end])
        chunks[-1] = chunk[end:]

    def _cut(self, lines, line, used, width, indent):
        """Put the placeholder behind what fits of the last line."""
        while line:
            if line[-1].strip() and used + len(self.placeholder) <= width:
                lines.append(indent + "".join(line) + self.placeholder)
                return
            used -= len(line.pop())
        if lines:
            previous = lines[-1].rstrip()
            if len(previous) + len(self.placeholder) <= self.width:
                lines[-1] = previous + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks.reverse()  # the next one is the last
        while chunks:
            line, used = [], 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and not chunks[-1].strip():
                chunks.pop()
            while chunks and used + len(chunks[-1]) <= width:
                used += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, line, used, width)
                used = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                used -= len(line.pop())
            if not line:
                continue
            rest_is_blank = self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
            if (self.max_lines is None or len(lines) + 1 < self.max_lines
                    or (not chunks or rest_is_blank) and used <= width):
                lines.append(indent + "".join(line))
            else:
                self._cut(lines, line, used, width, indent)
                break
        return lines

    def wrap(self, text):
        """The lines of a paragraph, none longer than self.width."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """The wrapped paragraph as one string."""
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """The lines of a paragraph. The keywords are the attributes of TextWrapper."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """A paragraph as one text with newlines."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """A text cut to width: words fall off its end, and a placeholder stands for them."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """Take away the blanks with which all lines begin. Tabs and blanks are not equal; lines of
    white space only become empty.
    """
    lines = text.split("\n")
    margin = None
    for i, line in enumerate(lines):
        body = line.lstrip(" \t")
        if not body:
            lines[i] = ""
            continue
        blanks = line[:len(line) - len(body)]
        if margin is None:
            margin = blanks
        elif not blanks.startswith(margin):
            n = 0
            while n < len(margin) and n < len(blanks) and margin[n] == blanks[n]:
                n += 1
            margin = margin[:n]
    if margin:
        lines = [line[len(margin):] for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    """Add prefix to the beginning of the lines that are more than white space, or of
    those for which predicate(line) is true."""
    if predicate is None:
        predicate = str.strip
    return "".join([prefix + line if predicate(line) else line
                    for line in text.splitlines(True)])


if __name__ == "__main__":
    print(dedent("Hello there.\n  This is indented."))
