"""HTML read as browsers write it, with mistakes: a method is called for each piece."""

import re

from html import unescape

__all__ = ["HTMLParser"]

# Programs put other patterns in the place of those without an underscore, as they do in
# CPython's module. Parts of tags: a name may stand anywhere behind a gap, a slash or a value's quote.
_TAG_NAME = r"[A-Za-z][^ \t\n\f\r/>\0]*"
_GAP = r"(?:/(?!>)|\s)*"
_NAME = r"""(?<=["'/\s])[^/>\s][^/=>\s]*"""
_EQUALS = r"\s*=+\s*"
_VALUE = r"""(?:"[^"]*"|'[^']*'|(?!["'])[^\s>]*)"""
_HEX = "[0-9A-Fa-f]"

tagfind_tolerant = re.compile(f"({_TAG_NAME}){_GAP}")
attrfind_tolerant = re.compile(f"({_NAME})({_EQUALS}({_VALUE}))?{_GAP}")
locatestarttagend_tolerant = re.compile(
    rf"<{_TAG_NAME}(?:[/\s]*(?:{_NAME}(?:{_EQUALS}{_VALUE}\s*)?{_GAP})*)?\s*")
endtagfind = re.compile(r"</\s*([A-Za-z][A-Za-z0-9_.:-]*)\s*>")
# References with the character behind them, which shows that they are whole.
charref = re.compile(f"&#(?:[xX]{_HEX}+|[0-9]+)(?!{_HEX})(?s:.)")
entityref = re.compile(r"&([A-Za-z][A-Za-z0-9.-]*)(?![A-Za-z0-9])(?s:.)")
incomplete = re.compile("&[#A-Za-z]")
commentclose = re.compile(r"-{2}\s*>")
piclose = endendtag = re.compile(">")
starttagopen = re.compile("<[A-Za-z]")
interesting_normal = re.compile("[&<]")
_SECTION_NAME = re.compile(r"([A-Za-z][A-Za-z0-9_.-]*)\s*")
_SECTION_ENDS = {
    **dict.fromkeys(("temp", "cdata", "ignore", "include", "rcdata"), re.compile(r"\]\s*\]\s*>")),
    **dict.fromkeys(("if", "else", "endif"), re.compile(r"\]\s*>")),
}
_SPACE_OR_END = re.compile(r";|\s")
_LONGEST_REFERENCE = 34


class HTMLParser:
    """Find tags, texts, comments and references in HTML, and call handle_...() for each.

    With convert_charrefs, references in texts become characters, but not in scripts and
    styles.
    """

    CDATA_CONTENT_ELEMENTS = ("script", "style")

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        """Forget all text that was not handled yet."""
        self.rawdata = ""
        self.lasttag = "???"
        self.cdata_elem = None
        self.interesting = interesting_normal
        self.lineno = 1
        self.offset = 0
        self.__starttag_text = None

    def feed(self, data):
        """Read more text; what is incomplete at its end waits for the next."""
        self.rawdata = self.rawdata + data
        self.goahead(0)

    def close(self):
        """Read the rest as if the end of the file followed."""
        self.goahead(1)

    def getpos(self):
        """The line and the offset in it of the piece being handled."""
        return self.lineno, self.offset

    def get_starttag_text(self):
        """The text of the start tag opened last."""
        return self.__starttag_text

    def updatepos(self, i, j):
        """Count the lines of rawdata[i:j]; return j."""
        if i < j:
            lines = self.rawdata.count("\n", i, j)
            if lines:
                self.lineno += lines
                self.offset = j - self.rawdata.rindex("\n", i, j) - 1
            else:
                self.offset += j - i
        return j

    def set_cdata_mode(self, elem):
        """From here on only the end tag of elem counts."""
        self.cdata_elem = elem.lower()
        self.interesting = re.compile(r"</\s*%s\s*>" % self.cdata_elem, re.I)

    def clear_cdata_mode(self):
        """Tags count again."""
        self.interesting = interesting_normal
        self.cdata_elem = None

    # ---- the loop ----

    def _converts(self):
        return self.convert_charrefs and not self.cdata_elem

    def _give_text(self, text):
        self.handle_data(unescape(text) if self._converts() else text)

    def _text_end(self, i):
        """Where the text that begins at i ends; None: not before there is more."""
        data = self.rawdata
        if self._converts():
            j = data.find("<", i)
            if j >= 0:
                return j
            # A reference may go on in what comes next.
            amp = data.rfind("&", max(i, len(data) - _LONGEST_REFERENCE))
            if amp >= 0 and not _SPACE_OR_END.search(data, amp):
                return None
            return len(data)
        found = self.interesting.search(data, i)
        if found:
            return found.start()
        return None if self.cdata_elem else len(data)

    def goahead(self, end):
        """Handle what is complete; all of it if this is the end."""
        i = 0
        n = len(self.rawdata)
        while i < n:
            j = self._text_end(i)
            if j is None:
                break
            if i < j:
                self._give_text(self.rawdata[i:j])
            i = self.updatepos(i, j)
            if i == n:
                break
            if self.rawdata[i] == "<":
                k = self._markup(i, end)
            else:
                k = self._reference(i, end)
            if k is None:
                break
            stay = k < 0
            i = self.updatepos(i, ~k if stay else k)
            if stay:
                break
        if end and i < n and not self.cdata_elem:
            self._give_text(self.rawdata[i:n])
            i = self.updatepos(i, n)
        self.rawdata = self.rawdata[i:]

    def _markup(self, i, end):
        """Handle what begins with < at i; where it ends, None: it is incomplete."""
        data = self.rawdata
        if starttagopen.match(data, i):
            k = self.parse_starttag(i)
        elif data.startswith("</", i):
            k = self.parse_endtag(i)
        elif data.startswith("<!--", i):
            k = self.parse_comment(i)
        elif data.startswith("<?", i):
            k = self.parse_pi(i)
        elif data.startswith("<!", i):
            k = self.parse_html_declaration(i)
        elif i + 1 < len(data):
            self.handle_data("<")
            k = i + 1
        else:
            return None
        if k >= 0:
            return k
        if not end:
            return None
        k = data.find(">", i + 1)
        if k >= 0:
            k += 1
        else:
            k = data.find("<", i + 1)
            if k < 0:
                k = i + 1
        self._give_text(data[i:k])
        return k

    def _reference(self, i, end):
        """Handle what begins with & at i; ~k: go to k and wait there for more."""
        data = self.rawdata
        if data.startswith("&#", i):
            found = charref.match(data, i)
            if found:
                self.handle_charref(found[0][2:-1])
                return found.end() - (data[found.end() - 1] != ";")
            if ";" in data[i:]:
                self.handle_data("&#")
                return ~(i + 2)
            return None
        found = entityref.match(data, i)
        if found:
            self.handle_entityref(found[1])
            return found.end() - (data[found.end() - 1] != ";")
        found = incomplete.match(data, i)
        if found:
            return ~(i + 1) if end and found[0] == data[i:] else None
        if i + 1 < len(data):
            self.handle_data("&")
            return i + 1
        return None

    # ---- tags ----

    def check_for_whole_start_tag(self, i):
        """Where the start tag at i ends, or -1."""
        data = self.rawdata
        j = locatestarttagend_tolerant.match(data, i).end()
        following = data[j:j + 1]
        if following == ">":
            return j + 1
        if following == "/":
            if data.startswith("/>", j):
                return j + 2
            if data.startswith("/", j):
                return -1
            return j if j > i else i + 1
        if following == "" or following in "abcdefghijklmnopqrstuvwxyz=/" \
                                           "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
            return -1
        return j if j > i else i + 1

    def parse_starttag(self, i):
        """Handle the start tag at i; where it ends, or -1."""
        self.__starttag_text = None
        endpos = self.check_for_whole_start_tag(i)
        if endpos < 0:
            return endpos
        data = self.rawdata
        self.__starttag_text = data[i:endpos]
        found = tagfind_tolerant.match(data, i + 1)
        k = found.end()
        self.lasttag = tag = found[1].lower()
        attrs = []
        while k < endpos:
            found = attrfind_tolerant.match(data, k)
            if not found:
                break
            name, given, value = found.group(1, 2, 3)
            if not given:
                value = None
            elif value[:1] in "'\"" and value[:1] == value[-1:]:
                value = value[1:-1]
            attrs.append((name.lower(), unescape(value) if value else value))
            k = found.end()
        rest = data[k:endpos].strip()
        if rest not in (">", "/>"):
            self.handle_data(data[i:endpos])
        elif rest.endswith("/>"):
            self.handle_startendtag(tag, attrs)
        else:
            self.handle_starttag(tag, attrs)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
        return endpos

    def parse_endtag(self, i):
        """Handle the end tag at i; where it ends, or -1."""
        data = self.rawdata
        found = endendtag.search(data, i + 1)
        if not found:
            return -1
        end = found.end()
        found = endtagfind.match(data, i)
        if not found:
            if self.cdata_elem is not None:
                self.handle_data(data[i:end])
                return end
            name = tagfind_tolerant.match(data, i + 2)
            if not name:
                return i + 3 if data.startswith("</>", i) else self.parse_bogus_comment(i)
            self.handle_endtag(name[1].lower())
            return data.find(">", name.end()) + 1
        tag = found[1].lower()
        if self.cdata_elem is not None and tag != self.cdata_elem:
            self.handle_data(data[i:found.end()])
        else:
            self.handle_endtag(tag)
            self.clear_cdata_mode()
        return found.end()

    # ---- comments, declarations ----

    def parse_comment(self, i, report=1):
        """Handle the comment at i; where it ends, or -1."""
        found = commentclose.search(self.rawdata, i + 4)
        if not found:
            return -1
        if report:
            self.handle_comment(self.rawdata[i + 4:found.start()])
        return found.end()

    def parse_bogus_comment(self, i, report=1):
        """Handle <!...> or </...> that is nothing else, as a comment."""
        pos = self.rawdata.find(">", i + 2)
        if pos == -1:
            return -1
        if report:
            self.handle_comment(self.rawdata[i + 2:pos])
        return pos + 1

    def parse_html_declaration(self, i):
        """Handle what begins with <! at i; where it ends, or -1."""
        data = self.rawdata
        if data.startswith("<![", i):
            return self.parse_marked_section(i)
        if data[i:i + 9].lower() != "<!doctype":
            return self.parse_bogus_comment(i)
        end = data.find(">", i + 9)
        if end == -1:
            return -1
        self.handle_decl(data[i + 2:end])
        return end + 1

    def parse_marked_section(self, i, report=1):
        """Handle what begins with <![ at i; where it ends, or -1."""
        data = self.rawdata
        if i + 3 == len(data):
            return -1
        name = _SECTION_NAME.match(data, i + 3)
        if not name:
            self.updatepos(i, i + 3)
            raise AssertionError(f"expected name token at {data[i:i + 20]!r}")
        if name.end() == len(data):
            return -1
        end = _SECTION_ENDS.get(name[1].lower())
        if end is None:
            raise AssertionError(f"unknown status keyword {name[0]!r} in marked section")
        found = end.search(data, i + 3)
        if not found:
            return -1
        if report:
            self.unknown_decl(data[i + 3:found.start()])
        return found.end()

    def parse_pi(self, i):
        """Handle the processing instruction at i; where it ends, or -1."""
        found = piclose.search(self.rawdata, i + 2)
        if not found:
            return -1
        self.handle_pi(self.rawdata[i + 2:found.start()])
        return found.end()

    # ---- what a program overrides ----

    def handle_startendtag(self, tag, attrs):
        """A tag like <br/>."""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        """A start tag; attrs is a list of (name, value), value None where there is none."""

    def handle_endtag(self, tag):
        """An end tag."""

    def handle_charref(self, name):
        """A reference by number, without &# and ;."""

    def handle_entityref(self, name):
        """A reference by name, without & and ;."""

    def handle_data(self, data):
        """Text."""

    def handle_comment(self, data):
        """A comment, without its marks."""

    def handle_decl(self, decl):
        """A declaration like DOCTYPE."""

    def handle_pi(self, data):
        """A processing instruction, with the ? at its end if there is one."""

    def unknown_decl(self, data):
        """A declaration like <![CDATA[...]]>."""
