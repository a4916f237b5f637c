"""XML as trees of elements: reading, searching, changing, writing."""

import io
import re
import warnings
from xml.etree import ElementPath

from _native_like import native_like

__all__ = ["Comment", "dump", "Element", "ElementTree", "fromstring", "fromstringlist",
           "indent", "iselement", "iterparse", "parse", "ParseError", "PI",
           "ProcessingInstruction", "QName", "SubElement", "tostring", "tostringlist",
           "TreeBuilder", "VERSION", "XML", "XMLID", "XMLParser", "XMLPullParser",
           "register_namespace"]

VERSION = "1.3.0"
_PATH_SIGN = re.compile(r"^(?:[^{]|\{[^}]*\})*?[/*\[@.]|\{[*}]")


class ParseError(SyntaxError):
    """The document is not well-formed; code and position say how and where."""


def iselement(element):
    """Whether something looks like an element."""
    return hasattr(element, "tag")


def _check_child(element, function):
    if not isinstance(element, Element):
        raise TypeError(f"{function} must be xml.etree.ElementTree.Element, not "
                        f"{type(element).__name__}")


def _children_of(elements, message):
    try:
        source = iter(elements)
    except TypeError:
        raise TypeError(message) from None
    return list(source)


_NO_ATTRIBUTES = {}  # where none are given by position


def _attributes(function, attrib, extra):
    # The third argument, or the keyword attrib, and what the other keywords say.
    if attrib is _NO_ATTRIBUTES:
        attrib = extra.pop("attrib", attrib)
        if not isinstance(attrib, dict):
            raise TypeError(f"attrib must be dict, not {type(attrib).__name__}")
    elif not isinstance(attrib, dict):
        number, shown = function
        raise TypeError(f"{shown}() argument {number} must be dict, not "
                        f"{'None' if attrib is None else type(attrib).__name__}")
    return {**attrib, **extra}


class Element:
    """An element: tag, text before the first child, tail behind it, attributes, children."""

    __slots__ = ("tag", "attrib", "text", "tail", "_children", "__weakref__")

    def __init__(self, tag, attrib=_NO_ATTRIBUTES, /, **extra):
        self.tag = tag
        self.attrib = _attributes((2, "Element"), attrib, extra)
        self.text = self.tail = None
        self._children = []

    def __repr__(self):
        return "<%s %r at %#x>" % (self.__class__.__name__, self.tag, id(self))

    def makeelement(self, tag, attrib, /):
        """A new element of the same class."""
        return self.__class__(tag, attrib)

    def __copy__(self):
        new = self.makeelement(self.tag, self.attrib)
        new.text, new.tail = self.text, self.tail
        new._children[:] = self._children
        return new

    def __deepcopy__(self, memo, /):
        from copy import deepcopy
        new = self.makeelement(deepcopy(self.tag, memo), deepcopy(self.attrib, memo))
        memo[id(self)] = new
        new.text, new.tail = deepcopy(self.text, memo), deepcopy(self.tail, memo)
        new._children[:] = [deepcopy(child, memo) for child in self._children]
        return new

    def __getstate__(self):
        return {"tag": self.tag, "_children": list(self._children),
                "attrib": dict(self.attrib), "text": self.text, "tail": self.tail}

    def __setstate__(self, state):
        self.tag = state["tag"]
        self.attrib = state.get("attrib") or {}
        self.text, self.tail = state.get("text"), state.get("tail")
        self._children = list(state.get("_children", ()))

    def __reduce_ex__(self, protocol):
        import copyreg
        return copyreg.__newobj__, (self.__class__,), self.__getstate__()

    # ---- children ----

    def __len__(self):
        return len(self._children)

    def __bool__(self):
        warnings.warn("Testing an element's truth value will always return True in future "
                      "versions.  Use specific 'len(elem)' or 'elem is not None' test "
                      "instead.", DeprecationWarning, stacklevel=2)
        return len(self._children) != 0

    def __iter__(self):
        return iter(self._children)

    def __getitem__(self, index):
        try:
            return self._children[index]
        except IndexError:
            raise IndexError("child index out of range") from None
        except TypeError:
            raise TypeError("element indices must be integers") from None

    def __setitem__(self, index, element):
        if isinstance(index, slice):
            element = _children_of(element, "assignment expects an iterable")
            for child in element:
                if not isinstance(child, Element):
                    raise TypeError(f"expected an Element, not \"{type(child).__name__}\"")
        elif not isinstance(element, Element):
            raise TypeError(f"expected an Element, not \"{type(element).__name__}\"")
        try:
            self._children[index] = element
        except IndexError:
            raise IndexError("child assignment index out of range") from None
        except TypeError:
            raise TypeError("element indices must be integers") from None

    def __delitem__(self, index):
        try:
            del self._children[index]
        except IndexError:
            raise IndexError("child assignment index out of range") from None
        except TypeError:
            raise TypeError("element indices must be integers") from None

    def append(self, subelement, /):
        """Add a child behind the others."""
        _check_child(subelement, "append() argument 1")
        self._children.append(subelement)

    def extend(self, elements, /):
        """Add children behind the others."""
        for element in _children_of(elements, "'elements' must be an iterable"):
            if not isinstance(element, Element):
                raise TypeError(f"expected an Element, not \"{type(element).__name__}\"")
            self._children.append(element)

    def insert(self, index, subelement, /):
        """Add a child before the one at an index."""
        _check_child(subelement, "insert() argument 2")
        self._children.insert(index, subelement)

    def remove(self, subelement, /):
        """Take a child out."""
        _check_child(subelement, "remove() argument")
        for i, child in enumerate(self._children):
            if child is subelement or child == subelement:
                del self._children[i]
                return
        raise ValueError("list.remove(x): x not in list")

    def clear(self):
        """Forget children, attributes and texts."""
        self.attrib.clear()
        self._children = []
        self.text = self.tail = None

    # ---- searching ----

    def _with_tag(self, path, namespaces):
        """The children with a tag, or None where path is more than that."""
        if namespaces is not None or not isinstance(path, str) or _PATH_SIGN.search(path):
            return None
        return [child for child in self._children if child.tag == path]

    def find(self, path, namespaces=None):
        """The first element that a tag or path leads to, or None."""
        found = self._with_tag(path, namespaces)
        if found is None:
            return ElementPath.find(self, path, namespaces)
        return found[0] if found else None

    def findtext(self, path, default=None, namespaces=None):
        """The text of the first element that a tag or path leads to."""
        found = self.find(path, namespaces)
        if found is None:
            return default
        return "" if found.text is None else found.text

    def findall(self, path, namespaces=None):
        """A list of the elements that a tag or path leads to."""
        found = self._with_tag(path, namespaces)
        return ElementPath.findall(self, path, namespaces) if found is None else found

    def iterfind(self, path, namespaces=None):
        """The elements that a tag or path leads to, one after the other."""
        return ElementPath.iterfind(self, path, namespaces)

    def iter(self, tag=None):
        """The element and all below it, in the order of the document."""
        if tag == "*":
            tag = None
        stack = [iter((self,))]
        while stack:
            for element in stack[-1]:
                if tag is None or element.tag == tag:
                    yield element
                stack.append(iter(element._children))
                break
            else:
                stack.pop()

    def itertext(self):
        """All texts of the element and those below it, in order."""
        stack = [(self, None)]
        while stack:
            element, children = stack.pop()
            if children is None:
                if element.text:
                    yield element.text
                children = iter(element._children)
            for child in children:
                stack.append((element, children))
                if child.tail:
                    stack.append((_Tail(child.tail), None))
                stack.append((child, None))
                break

    # ---- attributes ----

    def get(self, key, default=None):
        """An attribute, or default."""
        return self.attrib.get(key, default)

    def set(self, key, value, /):
        """Set an attribute."""
        self.attrib[key] = value

    def keys(self):
        """The names of the attributes."""
        return list(self.attrib)

    def items(self):
        """The names and values of the attributes."""
        return list(self.attrib.items())


class _Tail:
    """A text that itertext() meets where an element could be."""

    _children = ()

    def __init__(self, text):
        self.text = text


def SubElement(parent, tag, attrib=_NO_ATTRIBUTES, /, **extra):
    """A new element at the end of a parent."""
    if not isinstance(parent, Element):
        raise TypeError("SubElement() argument 1 must be xml.etree.ElementTree.Element, not "
                        f"{type(parent).__name__}")
    element = Element(tag, _attributes((3, "SubElement"), attrib, extra))
    Element.append(parent, element)
    return element


def Comment(text=None):
    """An element that is written as a comment."""
    element = Element(Comment)
    element.text = text
    return element


def ProcessingInstruction(target, text=None):
    """An element that is written as a processing instruction."""
    element = Element(ProcessingInstruction)
    element.text = target
    if text:
        element.text = element.text + " " + text
    return element


PI = ProcessingInstruction


class QName:
    """A name with its namespace, as tag, attribute or value of one."""

    def __init__(self, text_or_uri, tag=None):
        if tag:
            text_or_uri = "{%s}%s" % (text_or_uri, tag)
        self.text = text_or_uri

    def __str__(self):
        return self.text

    def __repr__(self):
        return "<%s %r>" % (self.__class__.__name__, self.text)

    def __hash__(self):
        return hash(self.text)

    def _text(self, other):
        return other.text if isinstance(other, QName) else other

    def __le__(self, other):
        return self.text <= self._text(other)

    def __lt__(self, other):
        return self.text < self._text(other)

    def __ge__(self, other):
        return self.text >= self._text(other)

    def __gt__(self, other):
        return self.text > self._text(other)

    def __eq__(self, other):
        return self.text == self._text(other)


class ElementTree:
    """A whole document."""

    def __init__(self, element=None, file=None):
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        """The element that holds all others."""
        return self._root

    def _setroot(self, element):
        self._root = element

    def parse(self, source, parser=None):
        """Read a file, given by its name or as an object; return the root."""
        opened = None
        if not hasattr(source, "read"):
            source = opened = open(source, "rb")
        try:
            if parser is None:
                parser = XMLParser()
            while data := source.read(65536):
                parser.feed(data)
            self._root = parser.close()
            return self._root
        finally:
            if opened is not None:
                opened.close()

    def iter(self, tag=None):
        """All elements in the order of the document."""
        return self._root.iter(tag)

    def _relative(self, path):
        if path[:1] == "/":
            path = "." + path
            warnings.warn("This search is broken in 1.3 and earlier, and will be fixed in a "
                          "future version.  If you rely on the current behaviour, change it "
                          "to %r" % path, FutureWarning, stacklevel=3)
        return path

    def find(self, path, namespaces=None):
        """The first element that a path leads to from the root, or None."""
        return self._root.find(self._relative(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        """The text of the first element that a path leads to."""
        return self._root.findtext(self._relative(path), default, namespaces)

    def findall(self, path, namespaces=None):
        """A list of the elements that a path leads to."""
        return self._root.findall(self._relative(path), namespaces)

    def iterfind(self, path, namespaces=None):
        """The elements that a path leads to, one after the other."""
        return self._root.iterfind(self._relative(path), namespaces)

    def write(self, file_or_filename, encoding=None, xml_declaration=None,
              default_namespace=None, method=None, *, short_empty_elements=True):
        """Write the document to a file, given by its name or as an object."""
        method = method or "xml"
        if method not in ("xml", "html", "text"):
            raise ValueError("unknown method %r" % method)
        encoding = encoding or "us-ascii"
        is_text = encoding.lower() == "unicode"
        out = []
        if method == "xml" and (xml_declaration or xml_declaration is None and
                                encoding.lower() not in ("utf-8", "us-ascii", "unicode")):
            shown = _preferred_encoding() if is_text else encoding
            out.append("<?xml version='1.0' encoding='%s'?>\n" % shown)
        if method == "text":
            out += [*self._root.itertext(), self._root.tail or ""]
        else:
            names, spaces = _name_all(self._root, default_namespace)
            _serialize(out.append, self._root, names, spaces, short_empty_elements,
                       method == "html")
        _deliver("".join(out), file_or_filename, encoding, is_text)

    def write_c14n(self, file):
        """Write in the canonical form of XML."""
        raise NotImplementedError("canonical XML is not supported")


def _preferred_encoding():
    import locale
    return locale.getpreferredencoding()


def _deliver(text, file, encoding, is_text):
    if not hasattr(file, "write"):
        if is_text:
            with open(file, "w", encoding="utf-8", errors="xmlcharrefreplace") as f:
                f.write(text)
        else:
            with open(file, "wb") as f:
                f.write(text.encode(encoding, "xmlcharrefreplace"))
    elif is_text:
        file.write(text)
    else:
        file.write(text.encode(encoding, "xmlcharrefreplace"))


# ---- names in the written form ----

_namespace_map = {
    "http://www.w3.org/XML/1998/namespace": "xml",
    "http://www.w3.org/1999/xhtml": "html",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://schemas.xmlsoap.org/wsdl/": "wsdl",
    "http://www.w3.org/2001/XMLSchema": "xs",
    "http://www.w3.org/2001/XMLSchema-instance": "xsi",
    "http://purl.org/dc/elements/1.1/": "dc",
}


def register_namespace(prefix, uri):
    """Write names of a namespace with a prefix."""
    if re.match(r"ns\d+$", prefix):
        raise ValueError("Prefix format reserved for internal use")
    for known, old in list(_namespace_map.items()):
        if known == uri or old == prefix:
            del _namespace_map[known]
    _namespace_map[uri] = prefix


register_namespace._namespace_map = _namespace_map  # where its tests look for it


def _cannot_serialize(text):
    raise TypeError("cannot serialize %r (type %s)" % (text, type(text).__name__))


def _name_all(root, default):
    """The written form of each name, and the prefix of each namespace."""
    names = {None: None}
    spaces = {}
    if default:
        spaces[default] = ""

    def add(name):
        if name in names:
            return
        if name[:1] != "{":
            if default:
                raise ValueError("cannot use non-qualified names with default_namespace "
                                 "option")
            names[name] = name
            return
        uri, local = name[1:].rsplit("}", 1)
        prefix = spaces.get(uri)
        if prefix is None:
            prefix = _namespace_map.get(uri)
            if prefix is None:
                prefix = "ns%d" % len(spaces)
            if prefix != "xml":
                spaces[uri] = prefix
        names[name] = "%s:%s" % (prefix, local) if prefix else local

    for element in root.iter():
        tag = element.tag
        if isinstance(tag, QName):
            add(tag.text)
        elif isinstance(tag, str):
            add(tag)
        elif tag is not None and tag is not Comment and tag is not PI:
            _cannot_serialize(tag)
        for key, value in element.items():
            key = key.text if isinstance(key, QName) else key
            if not isinstance(key, str):
                _cannot_serialize(key)
            add(key)
            if isinstance(value, QName):
                add(value.text)
    return names, spaces


_EMPTY_IN_HTML = {"area", "base", "basefont", "br", "col", "embed", "frame", "hr", "img",
                  "input", "isindex", "link", "meta", "param", "source", "track", "wbr"}
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;",
            "\n": "&#10;", "\t": "&#09;"}


def _escape(text, signs):
    try:
        for sign in signs:  # "&" is the first
            if sign in text:
                text = text.replace(sign, _ESCAPES[sign])
        return text
    except (TypeError, AttributeError):
        _cannot_serialize(text)


def _escape_cdata(text):
    return _escape(text, "&<>")


def _escape_attrib(text):
    return _escape(text, '&<>"\r\n\t')


def _escape_attrib_html(text):
    return text.replace("&", "&amp;").replace(">", "&gt;").replace('"', "&quot;")


def _named(name, names):
    return names[name.text if isinstance(name, QName) else name]


def _write_attributes(write, element, names, spaces, html):
    escape = _escape_attrib_html if html else _escape_attrib
    if spaces:
        for uri, prefix in sorted(spaces.items(), key=lambda item: item[1]):
            write(' xmlns%s="%s"' % (prefix and ":" + prefix, escape(uri)))
    for key, value in element.items():
        value = names[value.text] if isinstance(value, QName) else escape(value)
        write(' %s="%s"' % (_named(key, names), value))


def _serialize(write, root, names, spaces, short_empty, html):
    """Write an element and those below it; their depth does not matter."""
    stack = [(root, None, "")]
    while stack:
        element, children, closing = stack.pop()
        if children is None:
            closing = _write_start(write, element, names, spaces, short_empty, html)
            spaces = None
            if closing is None:
                children = iter(())
            else:
                children = iter(element)
        for child in children:
            stack.append((element, children, closing))
            stack.append((child, None, ""))
            break
        else:
            if closing:
                write(closing)
            if element.tail:
                write(_escape_cdata(element.tail))


def _write_start(write, element, names, spaces, short_empty, html):
    """Write what stands before the children; what stands behind them, None: no children."""
    tag, text = element.tag, element.text
    if tag is Comment:
        write("<!--%s-->" % (_escape_cdata(text) if html else text))
        return None
    if tag is PI:
        write("<?%s%s" % (_escape_cdata(text) if html else text, "?>"))
        return None
    tag = _named(tag, names)
    if tag is None:
        if text:
            write(_escape_cdata(text))
        return ""
    write("<" + tag)
    _write_attributes(write, element, names, spaces, html)
    if html:
        write(">")
        if text:
            write(text if tag.lower() in ("script", "style") else _escape_cdata(text))
        return "" if tag.lower() in _EMPTY_IN_HTML else "</%s>" % tag
    if not text and not len(element) and short_empty:
        write(" />")
        return ""
    write(">")
    if text:
        write(_escape_cdata(text))
    return "</%s>" % tag


def tostring(element, encoding=None, method=None, *, xml_declaration=None,
             default_namespace=None, short_empty_elements=True):
    """The text of an element, as bytes, or as str where the encoding is "unicode"."""
    stream = io.StringIO() if encoding == "unicode" else io.BytesIO()
    ElementTree(element).write(stream, encoding, xml_declaration=xml_declaration,
                               default_namespace=default_namespace, method=method,
                               short_empty_elements=short_empty_elements)
    return stream.getvalue()


def tostringlist(element, encoding=None, method=None, *, xml_declaration=None,
                 default_namespace=None, short_empty_elements=True):
    """The text of an element in a list of pieces."""
    return [tostring(element, encoding, method, xml_declaration=xml_declaration,
                     default_namespace=default_namespace,
                     short_empty_elements=short_empty_elements)]


def dump(elem):
    """Print an element."""
    import sys
    if not isinstance(elem, ElementTree):
        elem = ElementTree(elem)
    elem.write(sys.stdout, encoding="unicode")
    tail = elem.getroot().tail
    if not tail or tail[-1] != "\n":
        sys.stdout.write("\n")


def indent(tree, space="  ", level=0):
    """Put white space between elements so that each has a line of its own."""
    if isinstance(tree, ElementTree):
        tree = tree.getroot()
    if level < 0:
        raise ValueError(f"Initial indentation level must be >= 0, got {level}")
    if not len(tree):
        return
    indents = ["\n" + level * space]

    def indent_children(element, level):
        below = level + 1
        if below == len(indents):
            indents.append(indents[level] + space)
        inner = indents[below]
        if not element.text or not element.text.strip():
            element.text = inner
        for child in element:
            if len(child):
                indent_children(child, below)
            if not child.tail or not child.tail.strip():
                child.tail = inner
        if not child.tail.strip():
            child.tail = indents[level]

    indent_children(tree, 0)


# ---- reading ----

class TreeBuilder:
    """Make a tree from calls of start(), data(), end()."""

    def __init__(self, element_factory=None, *, comment_factory=None, pi_factory=None,
                 insert_comments=False, insert_pis=False):
        self._data = []
        self._open = []
        self._last = None
        self._root = None
        self._tail = False
        self._factory = element_factory or Element
        self._comment_factory = comment_factory or Comment
        self._pi_factory = pi_factory or ProcessingInstruction
        self.insert_comments = insert_comments
        self.insert_pis = insert_pis

    def close(self):
        """The root of the tree."""
        assert len(self._open) == 0, "missing end tags"
        assert self._root is not None, "missing toplevel element"
        return self._root

    def _flush(self):
        if self._data:
            if self._last is not None:
                text = "".join(self._data)
                if self._tail:
                    self._last.tail = text
                else:
                    self._last.text = text
            self._data = []

    def data(self, data, /):
        """Text."""
        self._data.append(data)

    def start(self, tag, attrs, /):
        """Open an element; return it."""
        if self._data:
            self._flush()
        self._last = element = self._factory(tag, attrs)
        if self._open:
            self._open[-1].append(element)
        elif self._root is None:
            self._root = element
        self._open.append(element)
        self._tail = False
        return element

    def end(self, tag, /):
        """Close the element opened last; return it."""
        if self._data:
            self._flush()
        self._last = self._open.pop()
        self._tail = True
        return self._last

    def _single(self, element, insert):
        if insert:
            self._flush()
            self._last = element
            if self._open:
                self._open[-1].append(element)
            self._tail = True
        return element

    def comment(self, text, /):
        """A comment, which is kept if insert_comments is set."""
        return self._single(self._comment_factory(text), self.insert_comments)

    def pi(self, target, text=None, /):
        """A processing instruction, which is kept if insert_pis is set."""
        return self._single(self._pi_factory(target, text), self.insert_pis)


class _Names(dict):
    """The names as trees have them of those that the parser gives."""

    def __missing__(self, name):
        fixed = self[name] = "{" + name if "}" in name else name
        return fixed


class XMLParser:
    """Read XML and hand its pieces to a target, by default a TreeBuilder."""

    def __init__(self, *, target=None, encoding=None):
        import pyexpat
        self.parser = self._parser = parser = pyexpat.ParserCreate(encoding, "}")
        self.target = self._target = target = TreeBuilder() if target is None else target
        self._error = pyexpat.error
        self._names = _Names()
        self.entity = {}
        self.version = "Expat 2.6.3"
        parser.DefaultHandlerExpand = self._default
        parser.buffer_text = type(target) is TreeBuilder  # which joins texts anyway
        for handler, method, event in (
                ("StartElementHandler", self._start, "start"),
                ("EndElementHandler", self._end, "end"),
                ("StartNamespaceDeclHandler", self._start_ns, "start_ns"),
                ("EndNamespaceDeclHandler", self._end_ns, "end_ns"),
                ("CharacterDataHandler", None, "data"),
                ("CommentHandler", None, "comment"),
                ("ProcessingInstructionHandler", None, "pi"),
                ("StartDoctypeDeclHandler", self._doctype, "doctype")):
            if hasattr(target, event):
                setattr(parser, handler, method or getattr(target, event))

    def _setevents(self, queue, events_to_report):
        """Put (event, what it is about) into a queue, for the events named."""
        parser, target = self._parser, self._target
        put = queue.append

        def after(event, call):
            return lambda *args: put((event, call(*args)))

        for event in events_to_report:
            if event == "start":
                parser.StartElementHandler = after(event, self._start)
            elif event == "end":
                parser.EndElementHandler = after(event, self._end)
            elif event == "start-ns":
                if hasattr(target, "start_ns"):
                    parser.StartNamespaceDeclHandler = after(event, self._start_ns)
                else:
                    parser.StartNamespaceDeclHandler = lambda prefix, uri: put(
                        ("start-ns", (prefix or "", uri or "")))
            elif event == "end-ns":
                if hasattr(target, "end_ns"):
                    parser.EndNamespaceDeclHandler = after(event, self._end_ns)
                else:
                    parser.EndNamespaceDeclHandler = lambda prefix: put(("end-ns", None))
            elif event == "comment":
                parser.CommentHandler = after(event, target.comment)
            elif event == "pi":
                parser.ProcessingInstructionHandler = after(event, target.pi)
            else:
                raise ValueError("unknown event %r" % event)

    def _start(self, tag, attributes):
        names = self._names
        if attributes:
            attributes = {names[key]: value for key, value in attributes.items()}
        return self.target.start(names[tag], attributes)

    def _end(self, tag):
        return self.target.end(self._names[tag])

    def _start_ns(self, prefix, uri):
        return self.target.start_ns(prefix or "", uri or "")

    def _end_ns(self, prefix):
        return self.target.end_ns(prefix or "")

    def _doctype(self, name, system, public, has_subset):
        self.target.doctype(name, public, system)

    def _default(self, text):
        if text[0] != "&" or not hasattr(self.target, "data"):
            return
        try:
            self.target.data(self.entity[text[1:-1]])
        except KeyError:
            line, column = (self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber)
            failure = ParseError(f"undefined entity {text}: line {line}, column {column}")
            failure.code, failure.position = 11, (line, column)
            raise failure from None

    def _raise(self, value):
        failure = ParseError(str(value))
        failure.code = value.code
        failure.position = value.lineno, value.offset
        raise failure from None

    def feed(self, data, /):
        """Read more of the document."""
        try:
            self.parser.Parse(data, False)
        except self._error as value:
            self._raise(value)

    def close(self):
        """End the document; return what the target's close() returns."""
        try:
            self.parser.Parse(b"", True)
        except self._error as value:
            self._raise(value)
        close = getattr(self.target, "close", None)
        return close() if close is not None else None

    def flush(self):
        """Handle all that was fed: nothing is held back."""


class XMLPullParser:
    """Read XML in pieces, and ask what happened in between."""

    def __init__(self, events=None, *, _parser=None):
        from collections import deque
        self._events_queue = deque()
        self._parser = _parser or XMLParser(target=TreeBuilder())
        if events is None:
            events = ("end",)
        self._parser._setevents(self._events_queue, events)

    def feed(self, data):
        """Read more of the document."""
        if self._parser is None:
            raise ValueError("feed() called after end of stream")
        if data:
            try:
                self._parser.feed(data)
            except SyntaxError as failure:
                self._events_queue.append(failure)

    def _close_and_return_root(self):
        root = self._parser.close()
        self._parser = None
        return root

    def close(self):
        """End the document."""
        self._close_and_return_root()

    def read_events(self):
        """The (event, element) pairs that were not read yet."""
        while self._events_queue:
            event = self._events_queue.popleft()
            if isinstance(event, Exception):
                raise event
            yield event

    def flush(self):
        """Handle all that was fed."""
        if self._parser is None:
            raise ValueError("flush() called after end of stream")
        self._parser.flush()


class _IterParse:
    """The iterator that iterparse() gives."""

    root = None

    def __init__(self, source, events, parser):
        self._pull = XMLPullParser(events=events, _parser=parser)
        self._opened = None
        if not hasattr(source, "read"):
            source = self._opened = open(source, "rb")
        self._steps = self._read(source)

    def _read(self, source):
        try:
            while True:
                yield from self._pull.read_events()
                data = source.read(16 * 1024)
                if not data:
                    break
                self._pull.feed(data)
            root = self._pull._close_and_return_root()
            yield from self._pull.read_events()
            self.root = root
        finally:
            self.close()

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._steps)

    def close(self):
        """Close the file if it was opened here."""
        if self._opened is not None:
            self._opened.close()

    def __del__(self):
        self.close()


def iterparse(source, events=None, parser=None):
    """Read a file step by step: (event, element) pairs."""
    return _IterParse(source, events, parser)


def parse(source, parser=None):
    """Read a file into an ElementTree."""
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


def XML(text, parser=None):
    """The element that a text is."""
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    parser.feed(text)
    return parser.close()


fromstring = XML


def XMLID(text, parser=None):
    """The element that a text is, and a dict of elements by their attribute id."""
    tree = XML(text, parser)
    return tree, {key: element for element in tree.iter() if (key := element.get("id"))}


def fromstringlist(sequence, parser=None):
    """The element that the pieces of a text are."""
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    for text in sequence:
        parser.feed(text)
    return parser.close()


native_like(Element, TreeBuilder, XMLParser)
