"""A parser of XML 1.0 with namespaces that calls a handler for each piece.

It checks that documents are well-formed, expands the entities that they declare and fills
in the attributes that they declare with a default. Other files are not read. Names and
messages are those of the Expat library.
"""

import codecs
import re

EXPAT_VERSION = "expat_2.6.3"
version_info = (2, 6, 3)
native_encoding = "UTF-8"
XML_PARAM_ENTITY_PARSING_NEVER = 0
XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE = 1
XML_PARAM_ENTITY_PARSING_ALWAYS = 2

_ERRORS = {
    2: "syntax error",
    3: "no element found",
    4: "not well-formed (invalid token)",
    5: "unclosed token",
    7: "mismatched tag",
    8: "duplicate attribute",
    9: "junk after document element",
    11: "undefined entity",
    12: "recursive entity reference",
    13: "asynchronous entity",
    14: "reference to invalid character number",
    17: "XML or text declaration not at start of entity",
    18: "unknown encoding",
    19: "encoding specified in XML declaration is incorrect",
    20: "unclosed CDATA section",
    27: "unbound prefix",
    28: "must not undeclare prefix",
    30: "XML declaration not well-formed",
    36: "parsing finished",
    38: "reserved prefix (xml) must not be undeclared or bound to another namespace name",
    39: "reserved prefix (xmlns) must not be declared or undeclared",
    43: "limit on input amplification factor (from DTD and entities) breached",
}
(_SYNTAX, _NO_ELEMENT, _INVALID, _UNCLOSED, _MISMATCH, _DUPLICATE, _JUNK, _UNDEFINED,
 _RECURSIVE, _ASYNC, _BAD_CHAR, _MISPLACED, _UNKNOWN_ENCODING, _BAD_ENCODING, _OPEN_CDATA,
 _UNBOUND, _UNDECLARE, _BAD_DECL, _FINISHED, _RESERVED_XML, _RESERVED_XMLNS,
 _AMPLIFIED) = _ERRORS

_XML_URI = "http://www.w3.org/XML/1998/namespace"
_PREDEFINED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
_EXPANSION_LIMIT = 8 << 20  # characters from entities that are always allowed
_EXPANSION_FACTOR = 100  # beyond them: times as much as was read

_NC = r"[^\W\d][\w.\-\u00b7]*"
_QNAME = re.compile(rf"{_NC}(?::{_NC})?")
_NAME = re.compile(r"(?:[^\W\d]|:)[\w.\-:\u00b7]*")
_S = r"[ \t\r\n]"
_QUOTED = r"""(?:"[^"]*"|'[^']*')"""
_VALUE = r"""("[^<"]*"|'[^<']*')"""
_SPACES = re.compile(_S + "*")
_BAD = "\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
_BAD_CHARACTER = re.compile(f"[{_BAD}]")
_BAD_TEXT = re.compile(f"[{_BAD}]|(?<=]])>")
_TEXT = re.compile(f"[^<&\\]{_BAD}]*+(?:](?!]>)[^<&\\]{_BAD}]*+)*+")
_REFERENCE = re.compile(r"&(?:#([0-9]+)|#x([0-9a-fA-F]+)|((?:[^\W\d]|:)[\w.\-:\u00b7]*));")
_TAG_END = re.compile(_S + "*(/?)>")
# A tag's name, and its end where that follows.
_TAG = re.compile(rf"({_NAME.pattern})(?:{_TAG_END.pattern})?")
_TAG_NS = re.compile(rf"({_QNAME.pattern})(?:{_TAG_END.pattern})?")
_XML_DECL = re.compile(
    rf"""<\?xml{_S}+version{_S}*={_S}*["']([\w.:\-]+)["']"""
    rf"""(?:{_S}+encoding{_S}*={_S}*(["'])([A-Za-z][\w.\-]*)\2)?"""
    rf"""(?:{_S}+standalone{_S}*={_S}*(["'])(yes|no)\4)?{_S}*\?>""")
_DECLARED_ENCODING = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z][\w.\-]*)["']""")
_DOCTYPE = re.compile(
    rf"<!DOCTYPE{_S}+({_NAME.pattern})(?:{_S}+(?:SYSTEM|PUBLIC{_S}+({_QUOTED})){_S}+"
    rf"({_QUOTED}))?{_S}*")
_SUBSET = re.compile(
    rf"""{_S}+|<!--(?:(?!--).)*-->|<\?.*?\?>|%{_NC};|<![A-Z]+(?:[^>"']|{_QUOTED})*>""",
    re.DOTALL)
_WHOLE_DOCTYPE = re.compile(
    rf"""<!DOCTYPE(?:[^\[>"']|{_QUOTED})*(?:\[(?:{_SUBSET.pattern}|[^<\]])*\]{_S}*)?>""",
    re.DOTALL)
_ENTITY = re.compile(
    rf"<!ENTITY{_S}+(%{_S}+)?({_NAME.pattern}){_S}+(?:({_QUOTED})|"
    rf"(?:SYSTEM|PUBLIC{_S}+({_QUOTED})){_S}+({_QUOTED})(?:{_S}+NDATA{_S}+({_NC}))?){_S}*>")
_ATTLIST = re.compile(rf"<!ATTLIST{_S}+({_NAME.pattern})")
_ATTDEF = re.compile(
    rf"{_S}+({_NAME.pattern}){_S}+([A-Z]+(?:{_S}*\([^)]*\))?|\([^)]*\)){_S}+"
    rf"(#REQUIRED|#IMPLIED|(?:#FIXED{_S}+)?{_VALUE})")


class ExpatError(Exception):
    """The document is not well-formed: code, lineno, offset say how and where."""


error = ExpatError


def ErrorString(code, /):
    """The message of an error code, or None."""
    return _ERRORS.get(code)


def ParserCreate(encoding=None, namespace_separator=None, intern=None):
    """A new parser; with a separator, names are URI, separator and local name."""
    for name, value in (("encoding", encoding), ("namespace_separator", namespace_separator)):
        if value is not None and not isinstance(value, str):
            raise TypeError(f"ParserCreate() argument '{name}' must be str or None, "
                            f"not {type(value).__name__}")
    if intern is not None and not isinstance(intern, dict):
        raise TypeError("intern must be a dictionary")
    if namespace_separator is not None and len(namespace_separator) > 1:
        raise ValueError("namespace_separator must be at most one character, omitted, or None")
    return XMLParserType(encoding, namespace_separator, intern)


class _Fail(Exception):
    """code, and the place in the text that is being read."""


_HANDLERS = [
    "StartElementHandler", "EndElementHandler", "ProcessingInstructionHandler",
    "CharacterDataHandler", "UnparsedEntityDeclHandler", "NotationDeclHandler",
    "StartNamespaceDeclHandler", "EndNamespaceDeclHandler", "CommentHandler",
    "StartCdataSectionHandler", "EndCdataSectionHandler", "DefaultHandler",
    "DefaultHandlerExpand", "NotStandaloneHandler", "ExternalEntityRefHandler",
    "StartDoctypeDeclHandler", "EndDoctypeDeclHandler", "EntityDeclHandler",
    "XmlDeclHandler", "ElementDeclHandler", "AttlistDeclHandler", "SkippedEntityHandler"]


_FLAGS = ["buffer_text", "ordered_attributes", "specified_attributes", "namespace_prefixes"]


def _flag(name):
    """An attribute that is a truth value."""
    slot = "_" + name

    def get_flag(self):
        return getattr(self, slot)

    def set_flag(self, value):
        if name == "buffer_text":
            self._flush()
        setattr(self, slot, bool(value))

    return property(get_flag, set_flag)


class XMLParserType:
    """A parser of one document."""

    __slots__ = _HANDLERS + ["_" + name for name in _FLAGS] + [
        "_buffer_size", "_buffered", "intern", "_deferral", "_base", "_encoding", "_separator",
        "_decoder", "_held", "_carry", "_text", "_line", "_column", "_at", "_index", "_read",
        "_expanded", "_stack", "_spaces", "_entities", "_parameters", "_defaults", "_external",
        "_open", "_buffer", "_seen_root", "_begun", "_failed", "_final", "_code"]

    def __init__(self, encoding, separator, intern):
        for name in _HANDLERS:
            setattr(self, name, None)
        for name in _FLAGS:
            setattr(self, "_" + name, False)
        self._buffer_size = 8192
        self._buffered = 0
        self._deferral = True
        self.intern = {} if intern is None else intern
        self._base = None
        self._encoding = encoding
        self._separator = separator
        self._decoder = None
        self._held = b""
        self._carry = ""  # a carriage return that a newline may follow
        self._text = ""  # not handled yet; it begins at _line, _column
        self._line, self._column, self._index = 1, 0, 0
        self._at = 0  # place in _text of what is being handled
        self._read = self._expanded = 0
        self._stack = []  # (name as written, name given out, prefixes declared)
        self._spaces = [{"xml": _XML_URI}]
        self._entities = {}
        self._parameters = {}
        self._defaults = {}
        self._external = False
        self._open = []  # entities being expanded
        self._buffer = []
        self._seen_root = self._begun = self._failed = self._final = False
        self._code = 0

    buffer_text, ordered_attributes, specified_attributes, namespace_prefixes = map(
        _flag, _FLAGS)

    @property
    def buffer_size(self):
        """How many characters of text are held back at most."""
        return self._buffer_size

    @buffer_size.setter
    def buffer_size(self, size):
        if not isinstance(size, int):
            raise TypeError("buffer_size must be an integer")
        if size <= 0:
            raise ValueError("buffer_size must be greater than zero")
        if size > 0x7fffffff:
            raise ValueError(f"buffer_size must not be greater than {0x7fffffff}")
        if size != self._buffer_size:
            self._flush()
            self._buffer_size = size

    @property
    def buffer_used(self):
        """How many bytes of text are held back."""
        return self._buffered

    def GetReparseDeferralEnabled(self):
        """Whether incomplete pieces may wait for more text."""
        return self._deferral

    def SetReparseDeferralEnabled(self, enabled, /):
        """Note whether incomplete pieces may wait; here they never wait longer than needed."""
        self._deferral = bool(enabled)

    # ---- where it is ----

    def _position(self, at):
        lines = self._text.count("\n", 0, at)
        if lines:
            return self._line + lines, at - self._text.rindex("\n", 0, at) - 1
        return self._line, self._column + at

    @property
    def CurrentLineNumber(self):
        """The line of what is being handled."""
        return self._position(self._at)[0]

    @property
    def CurrentColumnNumber(self):
        """The column of what is being handled, from 0."""
        return self._position(self._at)[1]

    @property
    def CurrentByteIndex(self):
        """The byte in UTF-8 of what is being handled."""
        return self._index + len(self._text[:self._at].encode("utf-8", "surrogatepass"))

    ErrorLineNumber = CurrentLineNumber
    ErrorColumnNumber = CurrentColumnNumber
    ErrorByteIndex = CurrentByteIndex

    @property
    def ErrorCode(self):
        """The code of the error that ended the parsing, or 0."""
        return self._code

    def SetBase(self, base, /):
        """Set what GetBase() returns."""
        self._base = base

    def GetBase(self):
        """What was given to SetBase()."""
        return self._base

    def GetInputContext(self):
        """The text from what is being handled on, as bytes."""
        return self._text[self._at:].encode("utf-8", "surrogatepass")

    def UseForeignDTD(self, flag=True, /):
        """Expect declarations from elsewhere: unknown entities are no error."""
        self._external = bool(flag)

    def SetParamEntityParsing(self, flag, /):
        """Say whether external declarations are to be read; they never are."""
        return int(flag == XML_PARAM_ENTITY_PARSING_NEVER)

    # ---- reading ----

    def Parse(self, data, isfinal=False, /):
        """Handle more of the document; isfinal: it ends here."""
        if self._failed or self._final:
            self._raise(_FINISHED, self._at)
        try:
            self._text += self._decode(data, isfinal)
            self._final = bool(isfinal)
            i = self._run()
        except _Fail as failure:
            self._flush()
            self._raise(*failure.args)
        except BaseException:
            self._failed = True
            raise
        self._flush()
        self._line, self._column = self._position(i)
        self._index += len(self._text[:i].encode("utf-8", "surrogatepass"))
        self._text = self._text[i:]
        self._at = 0
        return 1

    def ParseFile(self, file, /):
        """Handle the document that a file object reads."""
        while data := file.read(2048):
            self.Parse(data, False)
        return self.Parse(b"" if data is None or isinstance(data, bytes) else "", True)

    def _raise(self, code, at):
        self._failed = True
        self._code = code
        self._at = at
        line, column = self._position(at)
        failure = ExpatError(f"{_ERRORS[code]}: line {line}, column {column}")
        failure.code, failure.lineno, failure.offset = code, line, column
        raise failure from None

    def _decode(self, data, isfinal):
        """The characters of data, with ends of lines as newlines."""
        if isinstance(data, str):
            if self._decoder is None:
                self._decoder = codecs.getincrementaldecoder("utf-8")("surrogatepass")
                self._encoding = "utf-8"
            data = data.encode("utf-8", "surrogatepass")
        try:
            data = self._held + bytes(memoryview(data))
        except TypeError:
            raise TypeError("a bytes-like object is required, not "
                            f"'{type(data).__name__}'") from None
        self._held = b""
        if self._decoder is None:
            # The declaration must be complete, and four bytes tell UTF-16 from UTF-8.
            if not isfinal and (len(data) < 4 or b"<?xml".startswith(data[:5])
                                and b">" not in data):
                self._held = data
                return ""
            self._decoder = self._find_decoder(data)
        try:
            text = self._decoder.decode(data, isfinal)
        except UnicodeDecodeError:
            raise _Fail(_INVALID, len(self._text)) from None
        self._read += len(text)
        text = self._carry + text
        self._carry = ""
        if not self._begun and text.startswith("\ufeff"):
            text = text[1:]
        if not isfinal and text.endswith("\r"):
            self._carry = "\r"
            text = text[:-1]
        return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text

    def _find_decoder(self, data):
        if self._encoding is None:
            if data.startswith((b"\xff\xfe", b"\xfe\xff")):
                self._encoding = "utf-16"
            elif data.startswith((b"<\0", b"\0<")):
                self._encoding = "utf-16-le" if data[0] else "utf-16-be"
            else:
                found = _DECLARED_ENCODING.match(data)
                self._encoding = found[1].decode("ascii") if found else "utf-8"
                if self._encoding.lower().startswith(("utf-16", "utf_16")):
                    self._text = data.decode("utf-8", "surrogateescape")
                    raise _Fail(_BAD_ENCODING, found.start(1))
        try:
            codec = codecs.getincrementaldecoder(self._encoding)
        except LookupError:
            found = _DECLARED_ENCODING.match(data)
            self._text = data.decode("utf-8", "surrogateescape")
            raise _Fail(_UNKNOWN_ENCODING, found.start(1) if found else 0) from None
        # Bytes that mean nothing become characters that are found to be invalid.
        return codec("surrogateescape" if codecs.lookup(self._encoding).name == "utf-8"
                     else "strict")

    def _run(self):
        """Handle what is complete; return where the rest begins."""
        i = 0
        while True:
            self._at = i
            if i >= len(self._text):
                break
            k = self._piece(self._text, i)
            if k is None:
                if self._final:
                    self._incomplete(i)
                break
            i = k
        if self._final and (self._stack or not self._seen_root):
            raise _Fail(_NO_ELEMENT, len(self._text))
        return i

    def _incomplete(self, i):
        """The document ends inside what begins at i."""
        text = self._text
        if text.startswith("<![CDATA[", i):
            raise _Fail(_OPEN_CDATA, len(text))
        if _DOCTYPE.match(text, i):
            raise _Fail(_NO_ELEMENT, len(text))
        if text[i] == "<" or text[i] == "&":
            raise _Fail(_UNCLOSED, i)

    def _piece(self, text, i):
        """Handle what begins at i; return where it ends, None: it is incomplete."""
        c = text[i]
        if c != "<":
            if not self._stack:
                return self._outside(text, i)
            return self._reference(text, i) if c == "&" else self._characters(text, i)
        following = text[i + 1:i + 2]
        begun = self._begun
        self._begun = True
        if following == "/":
            return self._end_tag(text, i)
        if following == "!":
            return self._declaration(text, i)
        if following == "?":
            if i + 5 > len(text) and not self._final:
                self._begun = begun
                return None
            k = self._instruction(text, i, begun)
            if k is None:
                self._begun = begun
            return k
        if following == "":
            self._begun = begun
            return None
        if self._seen_root and not self._stack:
            if _QNAME.match(text, i + 1):
                raise _Fail(_JUNK, i)
            raise _Fail(_INVALID, i + 1)
        return self._start_tag(text, i)

    def _outside(self, text, i):
        """Before and behind the document's element there is only white space."""
        k = _SPACES.match(text, i).end()
        self._begun = True
        if k == len(text) or text[k] == "<":
            self._default(text[i:k])
            return k
        if _BAD_CHARACTER.match(text, k) or text[k] == "&":
            raise _Fail(_INVALID, k)
        raise _Fail(_JUNK if self._seen_root else _SYNTAX, k)

    # ---- text ----

    def _default(self, text):
        handler = self.DefaultHandlerExpand or self.DefaultHandler
        if handler is not None and text:
            self._flush()
            handler(text)

    def _give_text(self, text):
        if self.CharacterDataHandler is None:
            self._default(text)
        elif self._buffer_text:
            size = (len(text) if text.isascii() else
                    len(text.encode("utf-8", "surrogatepass")))
            if self._buffered + size > self._buffer_size:
                self._flush()
            if size > self._buffer_size:
                self.CharacterDataHandler(text)
            else:
                self._buffer.append(text)
                self._buffered += size
        else:
            for part in re.split("(\n)", text):
                if part:
                    self.CharacterDataHandler(part)

    def _flush(self):
        if self._buffer:
            text = "".join(self._buffer)
            self._buffer.clear()
            self._buffered = 0
            if self.CharacterDataHandler is not None:
                self.CharacterDataHandler(text)

    def _characters(self, text, i):
        k = _TEXT.match(text, i).end()
        if k < len(text) and text[k] != "<" and text[k] != "&":
            bad = _BAD_TEXT.search(text, i)
            self._give_text(text[i:bad.start()])
            raise _Fail(_INVALID, self._place(text, bad.start()))
        if k == len(text) and text is self._text and not self._final:
            while k > i and text[k - 1] == "]":
                k -= 1
            if k == i:
                return None
        self._give_text(text[i:k])
        return k

    def _place(self, text, at):
        """at, or where the reference stands through which the text came."""
        return at if text is self._text else self._at

    def _character(self, found, at):
        """The character of a reference by number."""
        code = int(found[1]) if found[1] else int(found[2], 16)
        if code > 0x10ffff or _BAD_CHARACTER.match(chr(code)):
            raise _Fail(_BAD_CHAR, at)
        return chr(code)

    def _bad_reference(self, text, i):
        """None where the reference at i may go on, else where it goes wrong."""
        k = i + 1
        if text.startswith("&#x", i):
            k = re.compile("[0-9a-fA-F]*").match(text, i + 3).end()
        elif text.startswith("&#", i):
            k = re.compile("[0-9]*").match(text, i + 2).end()
        else:
            found = _NAME.match(text, i + 1)
            if found:
                k = found.end()
        return None if k >= len(text) else k

    def _reference(self, text, i):
        found = _REFERENCE.match(text, i)
        if found is None:
            bad = self._bad_reference(text, i)
            if bad is None:
                return None
            raise _Fail(_INVALID, self._place(text, bad))
        if found[3] is None:
            self._give_text(self._character(found, self._place(text, i)))
        elif found[3] in _PREDEFINED:
            self._give_text(_PREDEFINED[found[3]])
        elif found[3] in self._entities:
            self._expand(found[3], found[0])
        elif not self._external:
            raise _Fail(_UNDEFINED, self._place(text, i))
        elif self.SkippedEntityHandler is not None:
            self._flush()
            self.SkippedEntityHandler(found[3], False)
        else:
            self._default(found[0])
        return found.end()

    def _enter(self, name):
        """Begin the expansion of an entity; its text."""
        if name in self._open:
            raise _Fail(_RECURSIVE, self._at)
        text = self._entities[name]
        self._expanded += len(text)
        if self._expanded > max(_EXPANSION_LIMIT, _EXPANSION_FACTOR * self._read):
            raise _Fail(_AMPLIFIED, self._at)
        self._open.append(name)
        return text

    def _expand(self, name, reference):
        """Handle the text of an entity in place of a reference to it."""
        if self._entities[name] is None:
            self._default(reference)  # it stands in another file
            return
        text = self._enter(name)
        depth = len(self._stack)
        i = 0
        while i < len(text):
            i = self._piece(text, i)
            if i is None or len(self._stack) < depth:
                raise _Fail(_ASYNC if i is not None else _UNCLOSED, self._at)
        if len(self._stack) != depth:
            raise _Fail(_ASYNC, self._at)
        self._open.pop()

    # ---- tags ----

    def _start_tag(self, text, i):
        tag = (_TAG if self._separator is None else _TAG_NS).match(text, i + 1)
        if tag is None:
            raise _Fail(_INVALID, self._place(text, i + 1))
        name, closed = tag.groups()
        attributes = {}
        k = tag.end()
        if closed is None:
            closed, k = self._attributes(text, k, attributes)
            if closed is None:
                return None
        for key, value in self._defaults.get(name, {}).items():
            attributes.setdefault(key, value)
        self._seen_root = True
        self._open_element(name, attributes, self._place(text, i))
        if closed:
            self._close_element()
        return k

    def _attributes(self, text, k, attributes):
        """Read attributes: ("" or the "/" at the tag's end, where it ends)."""
        pattern = _ATTRIBUTE if self._separator is None else _ATTRIBUTE_NS
        while found := pattern.match(text, k):
            value = found[2][1:-1]
            if found[1] in attributes:
                raise _Fail(_DUPLICATE, self._place(text, found.start(1)))
            if "&" in value or "\n" in value or "\t" in value:
                value = self._value(value, text, found.start(2) + 1)
            if _BAD_CHARACTER.search(value):
                raise _Fail(_INVALID, self._place(
                    text, _BAD_CHARACTER.search(text, found.start(2)).start()))
            attributes[found[1]] = value
            k = found.end()
        end = _TAG_END.match(text, k)
        if end is None:
            bad = self._tag_fault(text, k)
            if bad is None:
                return None, k
            raise _Fail(_INVALID, self._place(text, bad))
        return end[1], end.end()

    def _tag_fault(self, text, k):
        """Where a start tag goes wrong at or behind k; None: it may go on."""
        if text[k:k + 1] == ":" and not re.compile(r"[^\W\d]").match(text, k + 1) and \
                ":" not in text[text.rindex("<", 0, k):k]:
            return k + 1 if k + 1 < len(text) else None
        start = k
        k = _SPACES.match(text, k).end()
        if k == len(text):
            return None
        if text[k] == "/":
            return k + 1 if k + 1 < len(text) else None
        name = _NAME.match(text, k)
        if k == start or name is None:
            return k
        k = _SPACES.match(text, name.end()).end()
        if k == len(text):
            return None
        if text[k] != "=":
            return k
        k = _SPACES.match(text, k + 1).end()
        if k == len(text):
            return None
        if text[k] not in "\"'":
            return k
        stop = re.compile(text[k] + "|[<\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]").search(text, k + 1)
        return None if stop is None else stop.start()

    def _value(self, value, text, start):
        """An attribute's value: white space as blanks, references replaced."""
        out = []
        i = 0
        while i < len(value):
            k = value.find("&", i)
            if k < 0:
                k = len(value)
            out.append(value[i:k].replace("\n", " ").replace("\t", " "))
            if k == len(value):
                break
            found = _REFERENCE.match(value, k)
            if found is None:
                bad = self._bad_reference(value, k)
                raise _Fail(_INVALID, self._place(text, start + (len(value) if bad is None
                                                                 else bad)))
            if found[3] is None:
                out.append(self._character(found, self._at))
            elif found[3] in _PREDEFINED:
                out.append(_PREDEFINED[found[3]])
            elif self._entities.get(found[3]) is not None:
                inner = self._enter(found[3])
                if "<" in inner:
                    raise _Fail(_INVALID, self._at)
                out.append(self._value(inner, inner, 0))
                self._open.pop()
            elif not self._external:
                raise _Fail(_UNDEFINED, self._at)
            i = found.end()
        return "".join(out)

    def _declare(self, attributes, at):
        """The namespaces that attributes declare: [(prefix or None, URI)]."""
        declared = []
        for key in list(attributes):
            if key == "xmlns" or key.startswith("xmlns:"):
                prefix = key[6:] or None
                uri = attributes[key] if self.namespace_prefixes else attributes.pop(key)
                if prefix == "xmlns":
                    raise _Fail(_RESERVED_XMLNS, at)
                if (prefix == "xml") != (uri == _XML_URI):
                    raise _Fail(_RESERVED_XML, at)
                if prefix and not uri:
                    raise _Fail(_UNDECLARE, at)
                declared.append((prefix, uri))
        return declared

    def _full_name(self, name, spaces, at, is_element):
        prefix, colon, local = name.rpartition(":")
        if not colon:
            uri = spaces.get(None) if is_element else None
        elif prefix in spaces:
            uri = spaces[prefix]
        else:
            raise _Fail(_UNBOUND, at)
        if not uri:
            return name
        if self.namespace_prefixes and prefix:
            return self._separator.join((uri, local, prefix))
        return uri + self._separator + local

    def _open_element(self, name, attributes, at):
        full, declared = name, ()
        if self._separator is not None:
            spaces = self._spaces[-1]
            declared = self._declare(attributes, at) if attributes else ()
            if declared:
                spaces = {**spaces, **dict(declared)}
            self._spaces.append(spaces)
            if ":" in name or None in spaces:
                full = self._full_name(name, spaces, at, True)
            if attributes and any(":" in key for key in attributes):
                named = {self._full_name(key, spaces, at, False): value
                         for key, value in attributes.items()}
                if len(named) != len(attributes):
                    raise _Fail(_DUPLICATE, at)
                attributes = named
        self._stack.append((name, full, declared))
        if self.StartNamespaceDeclHandler is not None and declared:
            self._flush()
            for prefix, uri in declared:
                self.StartNamespaceDeclHandler(prefix, uri)
        if self.StartElementHandler is not None:
            if self._buffer:
                self._flush()
            if self._ordered_attributes:
                attributes = [part for item in attributes.items() for part in item]
            self.StartElementHandler(full, attributes)

    def _end_tag(self, text, i):
        if not self._stack:
            raise _Fail(_INVALID, i + 1)
        name = self._stack[-1][0]
        k = i + 2 + len(name)
        if text.startswith(name + ">", i + 2):
            self._close_element()
            return k + 1
        if not text.startswith(name, i + 2) or not (end := _TAG_END.match(text, k)) or end[1]:
            found = _NAME.match(text, i + 2)
            if found is None:
                if i + 2 >= len(text):
                    return None
                raise _Fail(_INVALID, self._place(text, i + 2))
            k = _SPACES.match(text, found.end()).end()
            if k == len(text):
                return None
            if text[k] != ">":
                raise _Fail(_INVALID, self._place(text, k))
            raise _Fail(_MISMATCH, self._place(text, i + 2))
        self._close_element()
        return end.end()

    def _close_element(self):
        _, full, declared = self._stack.pop()
        if self._separator is not None:
            self._spaces.pop()
        if self.EndElementHandler is not None:
            if self._buffer:
                self._flush()
            self.EndElementHandler(full)
        if self.EndNamespaceDeclHandler is not None and declared:
            self._flush()
            for prefix, _ in reversed(declared):
                self.EndNamespaceDeclHandler(prefix)

    # ---- comments, instructions, declarations ----

    def _declaration(self, text, i):
        if text.startswith("<!--", i):
            return self._comment(text, i)
        if self._stack:
            if text.startswith("<![CDATA[", i):
                return self._cdata(text, i)
            if "<![CDATA[".startswith(text[i:i + 9]) or text[i:] == "<!-":
                return None
            k = i + 2
            while k < len(text) and text[k] == "<![CDATA["[k - i]:
                k += 1
            raise _Fail(_INVALID, self._place(text, k))
        if "<!DOCTYPE".startswith(text[i:i + 9]) or text[i:] == "<!-":
            return self._doctype(text, i) if len(text) > i + 9 else None
        raise _Fail(_SYNTAX, i)

    def _comment(self, text, i):
        k = text.find("--", i + 4)
        bad = _BAD_CHARACTER.search(text, i, k if k >= 0 else len(text))
        if bad:
            raise _Fail(_INVALID, self._place(text, bad.start()))
        if k < 0 or k + 2 == len(text):
            return None
        if text[k + 2] != ">":
            raise _Fail(_INVALID, self._place(text, k + 2))
        if self.CommentHandler is None:
            self._default(text[i:k + 3])
        else:
            self._flush()
            self.CommentHandler(text[i + 4:k])
        return k + 3

    def _cdata(self, text, i):
        k = text.find("]]>", i + 9)
        bad = _BAD_CHARACTER.search(text, i, k if k >= 0 else len(text))
        if bad:
            raise _Fail(_INVALID, self._place(text, bad.start()))
        if k < 0:
            return None
        if self.StartCdataSectionHandler is not None:
            self._flush()
            self.StartCdataSectionHandler()
        if k > i + 9:
            self._give_text(text[i + 9:k])
        if self.EndCdataSectionHandler is not None:
            self._flush()
            self.EndCdataSectionHandler()
        return k + 3

    def _instruction(self, text, i, begun):
        k = text.find("?>", i + 2)
        name = _NAME.match(text, i + 2)
        if name is None:
            if i + 2 == len(text):
                return None
            raise _Fail(_INVALID, self._place(text, i + 2))
        if k < 0:
            return None
        if name[0].lower() == "xml":
            if name[0] != "xml":
                raise _Fail(_INVALID, self._place(text, name.end()))
            if begun:
                raise _Fail(_MISPLACED, self._place(text, i))
            return self._xml_declaration(text, i)
        data = text[name.end():k]
        if data and data[0] not in " \t\n":
            raise _Fail(_INVALID, self._place(text, name.end()))
        if self.ProcessingInstructionHandler is None:
            self._default(text[i:k + 2])
        else:
            self._flush()
            self.ProcessingInstructionHandler(name[0], data.lstrip(" \t\n"))
        return k + 2

    def _xml_declaration(self, text, i):
        found = _XML_DECL.match(text, i)
        if found is None:
            end = text.index("?>", i)
            alone = re.compile(rf"""standalone{_S}*={_S}*["']""").search(text, i, end)
            raise _Fail(_BAD_DECL, alone.end() if alone else i + 5)
        if self.XmlDeclHandler is not None:
            standalone = -1 if found[5] is None else int(found[5] == "yes")
            self.XmlDeclHandler(found[1], found[3], standalone)
        else:
            self._default(found[0])
        return found.end()

    def _doctype(self, text, i):
        if not self._final and not _WHOLE_DOCTYPE.match(text, i):
            return None
        found = _DOCTYPE.match(text, i)
        if found is None:
            if ">" in text[i:] or self._seen_root:
                raise _Fail(_SYNTAX, i)
            return None
        if self._seen_root:
            raise _Fail(_JUNK, i)
        k = found.end()
        has_subset = text[k:k + 1] == "["
        items = []
        if has_subset:
            k += 1
            while item := _SUBSET.match(text, k):
                items.append(item[0])
                k = item.end()
            if k == len(text) or text[k] != "]" and ">" not in text[k:]:
                return None
            if text[k] != "]":
                raise _Fail(_SYNTAX if text[k] != "<" else _INVALID, k)
            k = _SPACES.match(text, k + 1).end()
        if k == len(text):
            return None
        if text[k] != ">":
            raise _Fail(_INVALID, k)
        public, system = [part[1:-1] if part else None for part in found.group(2, 3)]
        self._external = self._external or system is not None
        if self.StartDoctypeDeclHandler is not None:
            self.StartDoctypeDeclHandler(found[1], system, public, int(has_subset))
        else:
            self._default(text[i:k + 1])
        for item in items:
            if not self._declare_item(item):
                self._default(item)
        if self.EndDoctypeDeclHandler is not None:
            self.EndDoctypeDeclHandler()
        return k + 1

    def _declare_item(self, item):
        """An item of the document type's own declarations; whether a handler saw it."""
        if item.startswith("<!--"):
            if self.CommentHandler is not None:
                self.CommentHandler(item[4:-3])
                return True
        elif item.startswith("<?"):
            if self.ProcessingInstructionHandler is not None:
                target, _, data = item[2:-2].partition(" ")
                self.ProcessingInstructionHandler(target, data.lstrip())
                return True
        elif item.startswith("%"):
            if self._parameters.get(item[1:-1]) is None:
                self._external = True
        elif item.startswith("<!ENTITY"):
            self._declare_entity(item)
        elif item.startswith("<!ATTLIST"):
            self._declare_attributes(item)
        return False

    def _declare_entity(self, item):
        found = _ENTITY.match(item)
        if found is None:
            raise _Fail(_SYNTAX, self._at)
        parameter, name, value, public, system, notation = found.groups()
        if value is not None:
            value = _REFERENCE.sub(
                lambda m: self._character(m, self._at) if m[3] is None else m[0], value[1:-1])
        table = self._parameters if parameter else self._entities
        if name not in table:
            table[name] = value
        public, system = [part[1:-1] if part else None for part in (public, system)]
        if notation is not None and self.UnparsedEntityDeclHandler is not None:
            self.UnparsedEntityDeclHandler(name, self._base, system, public, notation)
        elif self.EntityDeclHandler is not None:
            self.EntityDeclHandler(name, int(bool(parameter)), value, self._base, system,
                                   public, notation)

    def _declare_attributes(self, item):
        found = _ATTLIST.match(item)
        if found is None:
            raise _Fail(_SYNTAX, self._at)
        k = found.end()
        defaults = self._defaults.setdefault(found[1], {})
        while definition := _ATTDEF.match(item, k):
            k = definition.end()
            if definition[4] is not None and definition[1] not in defaults:
                value = self._value(definition[4][1:-1], item, 0)
                if definition[2] != "CDATA":
                    value = " ".join(value.split())
                defaults[definition[1]] = value


_ATTRIBUTE = re.compile(rf"{_S}+({_NAME.pattern}){_S}*={_S}*{_VALUE}")
_ATTRIBUTE_NS = re.compile(rf"{_S}+({_QNAME.pattern}){_S}*={_S}*{_VALUE}")


class errors:
    """Messages by name, codes by message, messages by code."""

    codes = {message: code for code, message in _ERRORS.items()}
    messages = dict(_ERRORS)
    XML_ERROR_SYNTAX = _ERRORS[_SYNTAX]
    XML_ERROR_NO_ELEMENTS = _ERRORS[_NO_ELEMENT]
    XML_ERROR_INVALID_TOKEN = _ERRORS[_INVALID]
    XML_ERROR_UNCLOSED_TOKEN = _ERRORS[_UNCLOSED]
    XML_ERROR_TAG_MISMATCH = _ERRORS[_MISMATCH]
    XML_ERROR_DUPLICATE_ATTRIBUTE = _ERRORS[_DUPLICATE]
    XML_ERROR_JUNK_AFTER_DOC_ELEMENT = _ERRORS[_JUNK]
    XML_ERROR_UNDEFINED_ENTITY = _ERRORS[_UNDEFINED]
    XML_ERROR_RECURSIVE_ENTITY_REF = _ERRORS[_RECURSIVE]
    XML_ERROR_FINISHED = _ERRORS[_FINISHED]


class model:
    """What the models of element declarations are made of."""

    XML_CTYPE_EMPTY, XML_CTYPE_ANY, XML_CTYPE_MIXED, XML_CTYPE_NAME = 1, 2, 3, 4
    XML_CTYPE_CHOICE, XML_CTYPE_SEQ = 5, 6
    XML_CQUANT_NONE, XML_CQUANT_OPT, XML_CQUANT_REP, XML_CQUANT_PLUS = 0, 1, 2, 3
