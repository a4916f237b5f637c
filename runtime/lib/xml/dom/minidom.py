"""Documents as trees of nodes: read, searched, changed and written."""

import io
import xml.dom
from xml.dom import EMPTY_NAMESPACE, EMPTY_PREFIX, XML_NAMESPACE, XMLNS_NAMESPACE
from xml.parsers import expat


def _write_data(writer, text, attr):
    if not text:
        return
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if attr:
        for char, code in ('"', "&quot;"), ("\r", "&#13;"), ("\n", "&#10;"), ("\t", "&#9;"):
            text = text.replace(char, code)
    writer.write(text)


class NodeList(list):
    """A list that can be asked in the words of DOM, too."""

    __slots__ = ()

    def item(self, index):
        """The node at index, or None."""
        return self[index] if 0 <= index < len(self) else None

    @property
    def length(self):
        """How many nodes there are."""
        return len(self)


class EmptyNodeList(tuple):
    """The children of what has none."""

    __slots__ = ()
    length = 0

    def item(self, index):
        """None, for there is no node."""
        return None


class Node(xml.dom.Node):
    """What all nodes have."""

    namespaceURI = parentNode = ownerDocument = None
    nextSibling = previousSibling = None
    prefix = EMPTY_PREFIX
    nodeName = nodeValue = attributes = localName = None
    _allowed = ()  # kinds of children

    def __init__(self):
        self.childNodes = NodeList()

    def __bool__(self):
        return True

    def setUserData(self, key, data, handler):
        """Keep data under a key, None to forget it; what was kept there, or None.

        When the node is cloned or imported, handler.handle(operation, key, data,
        node, new node) is called.
        """
        kept = self.__dict__.setdefault("_user_data", {})
        old = kept.pop(key, (None, None))[0]
        if data is not None:
            kept[key] = data, handler
        return old

    def getUserData(self, key):
        """The data kept under a key, or None."""
        return self.__dict__.get("_user_data", {}).get(key, (None, None))[0]

    def _tell_handlers(self, operation, new):
        for key, (data, handler) in list(self.__dict__.get("_user_data", {}).items()):
            if handler is not None:
                handler.handle(operation, key, data, self, new)

    @property
    def firstChild(self):
        """The first child, or None."""
        return self.childNodes[0] if self.childNodes else None

    @property
    def lastChild(self):
        """The last child, or None."""
        return self.childNodes[-1] if self.childNodes else None

    def hasChildNodes(self):
        """Whether there are children."""
        return bool(self.childNodes)

    def toxml(self, encoding=None, standalone=None):
        """The node as XML: text, or bytes in an encoding."""
        return self.toprettyxml("", "", encoding, standalone)

    def toprettyxml(self, indent="\t", newl="\n", encoding=None, standalone=None):
        """The same, with line ends and indentation added."""
        if encoding is None:
            out = io.StringIO()
        else:
            out = io.TextIOWrapper(io.BytesIO(), encoding=encoding,
                                   errors="xmlcharrefreplace", newline="\n")
        if self.nodeType == Node.DOCUMENT_NODE:
            self.writexml(out, "", indent, newl, encoding, standalone)
        else:
            self.writexml(out, "", indent, newl)
        return out.getvalue() if encoding is None else out.detach().getvalue()

    def _place(self, node, index):
        """Make node a child at index."""
        if node.nodeType not in self._allowed:
            raise xml.dom.HierarchyRequestErr(f"{node!r} cannot be child of {self!r}")
        if node.parentNode is not None:
            node.parentNode.removeChild(node)
        children = self.childNodes
        _link(children[index - 1] if index else None, node)
        _link(node, children[index] if index < len(children) else None)
        children.insert(index, node)
        node.parentNode = self
        return node

    def _index(self, node):
        for index, child in enumerate(self.childNodes):
            if child is node:
                return index
        raise xml.dom.NotFoundErr()

    def appendChild(self, node):
        """Put node, or the children of a fragment, behind all children."""
        if node.nodeType == Node.DOCUMENT_FRAGMENT_NODE:
            for child in tuple(node.childNodes):
                self.appendChild(child)
            return node
        if node.parentNode is self and self.lastChild is node:
            return node
        if node.parentNode is not None and node.nodeType in self._allowed:
            node.parentNode.removeChild(node)
        return self._place(node, len(self.childNodes))

    def insertBefore(self, newChild, refChild):
        """Put a node, or the children of a fragment, before refChild; None is the end."""
        if newChild.nodeType == Node.DOCUMENT_FRAGMENT_NODE:
            for child in tuple(newChild.childNodes):
                self.insertBefore(child, refChild)
            return newChild
        if newChild.nodeType not in self._allowed:
            raise xml.dom.HierarchyRequestErr(f"{newChild!r} cannot be child of {self!r}")
        if newChild.parentNode is not None:
            newChild.parentNode.removeChild(newChild)
        if refChild is None:
            return self.appendChild(newChild)
        return self._place(newChild, self._index(refChild))

    def replaceChild(self, newChild, oldChild):
        """Put a node into the place of a child, which is returned."""
        if newChild.nodeType == Node.DOCUMENT_FRAGMENT_NODE:
            next_one = oldChild.nextSibling
            self.removeChild(oldChild)
            return self.insertBefore(newChild, next_one)
        if newChild.nodeType not in self._allowed:
            raise xml.dom.HierarchyRequestErr(f"{newChild!r} cannot be child of {self!r}")
        if newChild is oldChild:
            return None
        if newChild.parentNode is not None:
            newChild.parentNode.removeChild(newChild)
        index = self._index(oldChild)
        self.removeChild(oldChild)
        self._place(newChild, index)
        return oldChild

    def removeChild(self, oldChild):
        """Take a child away."""
        del self.childNodes[self._index(oldChild)]
        _link(oldChild.previousSibling, oldChild.nextSibling)
        oldChild.nextSibling = oldChild.previousSibling = oldChild.parentNode = None
        return oldChild

    def normalize(self):
        """Join texts that follow each other, and drop empty ones."""
        for child in tuple(self.childNodes):
            if child.nodeType == Node.TEXT_NODE:
                before = child.previousSibling
                if not child.data:
                    self.removeChild(child)
                elif before is not None and before.nodeType == Node.TEXT_NODE:
                    before.data += child.data
                    self.removeChild(child)
            elif child.nodeType == Node.ELEMENT_NODE:
                child.normalize()

    def cloneNode(self, deep):
        """A copy without parent, with copies of the children if deep."""
        return _clone(self, deep, self.ownerDocument or self)

    def isSameNode(self, other):
        """Whether it is the same node."""
        return self is other

    def isSupported(self, feature, version):
        """Whether a feature of DOM is there."""
        return _implementation.hasFeature(feature, version)

    def _elements(self):
        for child in self.childNodes:
            if child.nodeType == Node.ELEMENT_NODE:
                yield child
                yield from child._elements()

    def getElementsByTagName(self, name):
        """All elements below with that name; "*" is any."""
        return NodeList([e for e in self._elements() if name in ("*", e.tagName)])

    def getElementsByTagNameNS(self, namespaceURI, localName):
        """All elements below with that name in a namespace; "*" is any."""
        return NodeList([e for e in self._elements() if localName in ("*", e.localName) and
                         namespaceURI in ("*", e.namespaceURI)])

    def unlink(self):
        """Part with everything that is linked."""
        self.parentNode = self.ownerDocument = None
        for child in self.childNodes:
            child.unlink()
        if self.childNodes:
            self.childNodes = NodeList()
        self.previousSibling = self.nextSibling = None

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.unlink()


def _link(left, right):
    if left is not None:
        left.nextSibling = right
    if right is not None:
        right.previousSibling = left


_INSIDE = (Node.ELEMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE,
           Node.TEXT_NODE, Node.CDATA_SECTION_NODE, Node.ENTITY_REFERENCE_NODE)


class DocumentFragment(Node):
    """Some nodes to be put somewhere together."""

    nodeType = Node.DOCUMENT_FRAGMENT_NODE
    nodeName = "#document-fragment"
    _allowed = _INSIDE + (Node.NOTATION_NODE,)


class Attr(Node):
    """An attribute of an element."""

    nodeType = Node.ATTRIBUTE_NODE
    ownerElement = None
    specified = isId = False

    def __init__(self, qName, namespaceURI=EMPTY_NAMESPACE, localName=None,
                 prefix=EMPTY_PREFIX):
        super().__init__()
        self.name = self.nodeName = qName
        self.namespaceURI = namespaceURI
        self.prefix = prefix or (qName.partition(":")[0] if ":" in qName else prefix)
        self.localName = localName or qName.rpartition(":")[2]
        self.value = ""

    @property
    def nodeValue(self):
        """The text, as is value."""
        return self.value

    @nodeValue.setter
    def nodeValue(self, text):
        self.value = text


class NamedNodeMap:
    """The attributes of an element by name."""

    def __init__(self, element):
        self._element = element

    @property
    def _nodes(self):
        return self._element._attributes

    @property
    def length(self):
        """How many attributes there are."""
        return len(self._nodes)

    def __len__(self):
        return len(self._nodes)

    def item(self, index):
        """The attribute at index, or None."""
        nodes = list(self._nodes.values())
        return nodes[index] if 0 <= index < len(nodes) else None

    def items(self):
        """Pairs of name and text."""
        return [(node.nodeName, node.value) for node in self._nodes.values()]

    def itemsNS(self):
        """Pairs of (namespace, local name) and text."""
        return [((node.namespaceURI, node.localName), node.value)
                for node in self._nodes.values()]

    def keys(self):
        """The names."""
        return self._nodes.keys()

    def keysNS(self):
        """The pairs of namespace and local name."""
        return [(node.namespaceURI, node.localName) for node in self._nodes.values()]

    def values(self):
        """The attributes."""
        return self._nodes.values()

    def get(self, name, value=None):
        """The attribute of that name, or value."""
        return self._nodes.get(name, value)

    def _find(self, key):
        if isinstance(key, tuple):
            for node in self._nodes.values():
                if (node.namespaceURI, node.localName) == key:
                    return node
            return None
        return self._nodes.get(key)

    def __contains__(self, key):
        return self._find(key) is not None

    def __getitem__(self, key):
        node = self._find(key)
        if node is None:
            raise KeyError(key)
        return node

    def __setitem__(self, name, value):
        if isinstance(value, str):
            self._element.setAttribute(name, value)
        elif isinstance(value, Attr):
            self.setNamedItem(value)
        else:
            raise TypeError("value must be a string or Attr object")

    def __delitem__(self, key):
        self._element.removeAttributeNode(self[key])

    def getNamedItem(self, name):
        """The attribute of that name, or None."""
        return self._nodes.get(name)

    def getNamedItemNS(self, namespaceURI, localName):
        """The attribute of that name in a namespace, or None."""
        return self._find((namespaceURI, localName))

    def removeNamedItem(self, name):
        """Take an attribute away."""
        node = self._nodes.get(name)
        if node is None:
            raise xml.dom.NotFoundErr()
        return self._element.removeAttributeNode(node)

    def removeNamedItemNS(self, namespaceURI, localName):
        """The same by namespace and local name."""
        node = self.getNamedItemNS(namespaceURI, localName)
        if node is None:
            raise xml.dom.NotFoundErr()
        return self._element.removeAttributeNode(node)

    def setNamedItem(self, node):
        """Put an attribute; the one that it replaces, or None."""
        if not isinstance(node, Attr):
            raise xml.dom.HierarchyRequestErr(f"{node!r} cannot be child of {self!r}")
        return self._element.setAttributeNode(node)

    setNamedItemNS = setNamedItem


class Element(Node):
    """An element, with attributes and children."""

    nodeType = Node.ELEMENT_NODE
    _allowed = _INSIDE

    def __init__(self, tagName, namespaceURI=EMPTY_NAMESPACE, prefix=EMPTY_PREFIX,
                 localName=None):
        super().__init__()
        self.tagName = self.nodeName = tagName
        self.prefix, self.namespaceURI = prefix, namespaceURI
        self.localName = localName or tagName.rpartition(":")[2]
        self._attributes = {}

    def __repr__(self):
        return f"<DOM Element: {self.tagName} at {id(self):#x}>"

    @property
    def attributes(self):
        """The attributes as a NamedNodeMap."""
        return NamedNodeMap(self)

    def getAttribute(self, attname):
        """The text of an attribute; empty if it is not there."""
        node = self._attributes.get(attname)
        return "" if node is None else node.value

    def getAttributeNS(self, namespaceURI, localName):
        """The same by namespace and local name."""
        node = self.getAttributeNodeNS(namespaceURI, localName)
        return "" if node is None else node.value

    def setAttribute(self, attname, value):
        """Set the text of an attribute."""
        node = self._attributes.get(attname)
        if node is None:
            node = Attr(attname)
            node.ownerDocument = self.ownerDocument
            self.setAttributeNode(node)
        node.value = value

    def setAttributeNS(self, namespaceURI, qualifiedName, value):
        """The same by namespace and qualified name."""
        prefix, _, local = qualifiedName.rpartition(":")
        node = self.getAttributeNodeNS(namespaceURI, local)
        if node is None:
            node = Attr(qualifiedName, namespaceURI, local, prefix or None)
            node.ownerDocument = self.ownerDocument
            self.setAttributeNode(node)
        node.value = value

    def getAttributeNode(self, attrname):
        """The attribute, or None."""
        return self._attributes.get(attrname)

    def getAttributeNodeNS(self, namespaceURI, localName):
        """The same by namespace and local name."""
        return self.attributes.getNamedItemNS(namespaceURI, localName)

    def setAttributeNode(self, attr):
        """Put an attribute; the one that it replaces, or None."""
        if attr.ownerElement not in (None, self):
            raise xml.dom.InuseAttributeErr("attribute node already owned")
        old = self._attributes.get(attr.name)
        if old is attr:
            return None
        twin = self.getAttributeNodeNS(attr.namespaceURI, attr.localName)
        for node in {id(old): old, id(twin): twin}.values():
            if node is not None:
                self.removeAttributeNode(node)
        self._attributes[attr.name] = attr
        attr.ownerElement = self
        return old

    setAttributeNodeNS = setAttributeNode

    def removeAttribute(self, name):
        """Take an attribute away."""
        if name not in self._attributes:
            raise xml.dom.NotFoundErr()
        self.removeAttributeNode(self._attributes[name])

    def removeAttributeNS(self, namespaceURI, localName):
        """The same by namespace and local name."""
        node = self.getAttributeNodeNS(namespaceURI, localName)
        if node is None:
            raise xml.dom.NotFoundErr()
        self.removeAttributeNode(node)

    def removeAttributeNode(self, node):
        """Take an attribute away, and return it."""
        if node is None or self._attributes.get(node.name) is not node:
            raise xml.dom.NotFoundErr()
        del self._attributes[node.name]
        node.ownerElement, node.isId = None, False
        return node

    removeAttributeNodeNS = removeAttributeNode

    def hasAttribute(self, name):
        """Whether there is an attribute of that name."""
        return name in self._attributes

    def hasAttributeNS(self, namespaceURI, localName):
        """The same by namespace and local name."""
        return self.getAttributeNodeNS(namespaceURI, localName) is not None

    def hasAttributes(self):
        """Whether there are attributes."""
        return bool(self._attributes)

    def setIdAttribute(self, name):
        """Make an attribute the one that getElementById() looks at."""
        self.setIdAttributeNode(self._attributes.get(name))

    def setIdAttributeNS(self, namespaceURI, localName):
        """The same by namespace and local name."""
        self.setIdAttributeNode(self.getAttributeNodeNS(namespaceURI, localName))

    def setIdAttributeNode(self, idAttr):
        """The same by the attribute itself."""
        if idAttr is None or idAttr.ownerElement is not self:
            raise xml.dom.NotFoundErr()
        idAttr.isId = True

    def writexml(self, writer, indent="", addindent="", newl=""):
        """Write the element as XML."""
        writer.write(f"{indent}<{self.tagName}")
        for name, node in self._attributes.items():
            writer.write(f' {name}="')
            _write_data(writer, node.value, True)
            writer.write('"')
        children = self.childNodes
        if not children:
            writer.write(f"/>{newl}")
            return
        writer.write(">")
        if len(children) == 1 and \
                children[0].nodeType in (Node.TEXT_NODE, Node.CDATA_SECTION_NODE):
            children[0].writexml(writer, "", "", "")
        else:
            writer.write(newl)
            for child in children:
                child.writexml(writer, indent + addindent, addindent, newl)
            writer.write(indent)
        writer.write(f"</{self.tagName}>{newl}")


class Childless(Node):
    """What has no children."""

    childNodes = EmptyNodeList()

    def __init__(self):
        pass

    def _refuse(self, error, what):
        raise error(f"{self.nodeName} nodes {what} have children")

    def appendChild(self, node):
        self._refuse(xml.dom.HierarchyRequestErr, "cannot")

    def insertBefore(self, newChild, refChild):
        self._refuse(xml.dom.HierarchyRequestErr, "do not")

    def removeChild(self, oldChild):
        self._refuse(xml.dom.NotFoundErr, "do not")

    def replaceChild(self, newChild, oldChild):
        self._refuse(xml.dom.HierarchyRequestErr, "do not")


class ProcessingInstruction(Childless):
    """<?target data?>"""

    nodeType = Node.PROCESSING_INSTRUCTION_NODE

    def __init__(self, target, data):
        self.target = self.nodeName = target
        self.data = data

    @property
    def nodeValue(self):
        """The data."""
        return self.data

    @nodeValue.setter
    def nodeValue(self, text):
        self.data = text

    def writexml(self, writer, indent="", addindent="", newl=""):
        """Write the instruction as XML."""
        writer.write(f"{indent}<?{self.target} {self.data}?>{newl}")


class CharacterData(Childless):
    """What consists of text."""

    def __init__(self):
        self.data = ""

    def __repr__(self):
        dots = "..." if len(self.data) > 10 else ""
        return f'<DOM {type(self).__name__} node "{self.data[:10]!r}{dots}">'

    def __len__(self):
        return len(self.data)

    @property
    def length(self):
        """How long the text is."""
        return len(self.data)

    @property
    def nodeValue(self):
        """The text."""
        return self.data

    @nodeValue.setter
    def nodeValue(self, text):
        self.data = text

    def _check(self, offset, count=0):
        if offset < 0:
            raise xml.dom.IndexSizeErr("offset cannot be negative")
        if offset >= len(self.data):
            raise xml.dom.IndexSizeErr("offset cannot be beyond end of data")
        if count < 0:
            raise xml.dom.IndexSizeErr("count cannot be negative")

    def substringData(self, offset, count):
        """A part of the text."""
        self._check(offset, count)
        return self.data[offset:offset + count]

    def appendData(self, arg):
        """Add text to the end."""
        self.data += arg

    def insertData(self, offset, arg):
        """Put text somewhere."""
        self._check(offset)
        self.data = self.data[:offset] + arg + self.data[offset:]

    def deleteData(self, offset, count):
        """Take text away."""
        self.replaceData(offset, count, "")

    def replaceData(self, offset, count, arg):
        """Put text into the place of other text."""
        self._check(offset, count)
        self.data = self.data[:offset] + arg + self.data[offset + count:]


class Text(CharacterData):
    """Text between tags."""

    nodeType = Node.TEXT_NODE
    nodeName = "#text"

    def splitText(self, offset):
        """Make the text behind offset a node of its own, which is returned."""
        if not 0 <= offset <= len(self.data):
            raise xml.dom.IndexSizeErr("illegal offset value")
        rest = type(self)()
        rest.data, rest.ownerDocument = self.data[offset:], self.ownerDocument
        if self.parentNode is not None:
            self.parentNode.insertBefore(rest, self.nextSibling)
        self.data = self.data[:offset]
        return rest

    def writexml(self, writer, indent="", addindent="", newl=""):
        """Write the text as XML."""
        _write_data(writer, f"{indent}{self.data}{newl}", False)

    def _run(self):
        """The texts that stand side by side with this one."""
        first = self
        while isinstance(first.previousSibling, Text):
            first = first.previousSibling
        while isinstance(first, Text):
            yield first
            first = first.nextSibling

    @property
    def wholeText(self):
        """The text of all texts side by side."""
        return "".join([node.data for node in self._run()])

    def replaceWholeText(self, content):
        """Make this text stand for all those, with another content; without one it goes
        too, and None is returned."""
        parent = self.parentNode
        for node in list(self._run()):
            if parent is not None and (node is not self or not content):
                parent.removeChild(node)
        if not content:
            return None
        self.data = content
        return self


class Comment(CharacterData):
    """<!-- text -->"""

    nodeType = Node.COMMENT_NODE
    nodeName = "#comment"

    def __init__(self, data):
        self.data = data

    def writexml(self, writer, indent="", addindent="", newl=""):
        """Write the comment as XML."""
        if "--" in self.data:
            raise ValueError("'--' is not allowed in a comment node")
        writer.write(f"{indent}<!--{self.data}-->{newl}")


class CDATASection(Text):
    """<![CDATA[text]]>"""

    nodeType = Node.CDATA_SECTION_NODE
    nodeName = "#cdata-section"

    def writexml(self, writer, indent="", addindent="", newl=""):
        """Write the section as XML."""
        if "]]>" in self.data:
            raise ValueError("']]>' not allowed in a CDATA section")
        writer.write(f"<![CDATA[{self.data}]]>")


class DocumentType(Childless):
    """<!DOCTYPE name ...>"""

    nodeType = Node.DOCUMENT_TYPE_NODE
    publicId = systemId = internalSubset = None

    def __init__(self, qualifiedName):
        self.name = self.nodeName = qualifiedName

    def writexml(self, writer, indent="", addindent="", newl=""):
        """Write the declaration as XML."""
        writer.write(f"<!DOCTYPE {self.name}")
        if self.publicId:
            writer.write(f"{newl}  PUBLIC '{self.publicId}'{newl}  '{self.systemId}'")
        elif self.systemId:
            writer.write(f"{newl}  SYSTEM '{self.systemId}'")
        if self.internalSubset is not None:
            writer.write(f" [{self.internalSubset}]")
        writer.write(">" + newl)


class DOMImplementation:
    """Makes documents."""

    def hasFeature(self, feature, version):
        """Whether a feature of DOM is there."""
        return feature.lower() in ("core", "xml") and version in ("1.0", "2.0", "", None)

    def createDocument(self, namespaceURI, qualifiedName, doctype):
        """A document with its outermost element."""
        if doctype and doctype.parentNode is not None:
            raise xml.dom.WrongDocumentErr("doctype object owned by another DOM tree")
        document = Document()
        if not qualifiedName:
            if namespaceURI is not None or doctype is not None:
                raise xml.dom.InvalidCharacterErr("Element with no name")
            return document
        prefix = qualifiedName.rpartition(":")[0]
        if prefix == "xml" and namespaceURI != XML_NAMESPACE:
            raise xml.dom.NamespaceErr("illegal use of 'xml' prefix")
        if prefix and not namespaceURI:
            raise xml.dom.NamespaceErr("illegal use of prefix without namespaces")
        if doctype:
            document.appendChild(doctype)
            doctype.ownerDocument = document
        document.appendChild(document.createElementNS(namespaceURI, qualifiedName))
        return document

    def createDocumentType(self, qualifiedName, publicId, systemId):
        """The declaration of a document's type."""
        doctype = DocumentType(qualifiedName)
        doctype.publicId, doctype.systemId = publicId, systemId
        return doctype

    def getInterface(self, feature):
        """What implements a feature, or None."""
        return self if self.hasFeature(feature, None) else None


_implementation = DOMImplementation()


class Document(Node):
    """A whole document, which makes its nodes."""

    nodeType = Node.DOCUMENT_NODE
    nodeName = "#document"
    implementation = _implementation
    encoding = standalone = version = None
    _allowed = (Node.ELEMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE,
                Node.DOCUMENT_TYPE_NODE)

    def appendChild(self, node):
        if node.nodeType == Node.ELEMENT_NODE and self.documentElement not in (None, node):
            raise xml.dom.HierarchyRequestErr("two document elements disallowed")
        return super().appendChild(node)

    @property
    def documentElement(self):
        """The outermost element."""
        return next((node for node in self.childNodes
                     if node.nodeType == Node.ELEMENT_NODE), None)

    @property
    def doctype(self):
        """The declaration of the type, or None."""
        return next((node for node in self.childNodes
                     if node.nodeType == Node.DOCUMENT_TYPE_NODE), None)

    def _own(self, node):
        node.ownerDocument = self
        return node

    def createDocumentFragment(self):
        """A fragment without nodes."""
        return self._own(DocumentFragment())

    def createElement(self, tagName):
        """An element."""
        return self._own(Element(tagName))

    def createElementNS(self, namespaceURI, qualifiedName):
        """An element in a namespace."""
        prefix = qualifiedName.rpartition(":")[0]
        return self._own(Element(qualifiedName, namespaceURI, prefix or None))

    def _text(self, kind, data):
        if not isinstance(data, str):
            raise TypeError("node contents must be a string")
        node = kind()
        node.data = data
        return self._own(node)

    def createTextNode(self, data):
        """A text."""
        return self._text(Text, data)

    def createCDATASection(self, data):
        """A text that is written as it is."""
        return self._text(CDATASection, data)

    def createComment(self, data):
        """A comment."""
        return self._own(Comment(data))

    def createProcessingInstruction(self, target, data):
        """An instruction."""
        return self._own(ProcessingInstruction(target, data))

    def createAttribute(self, qName):
        """An attribute."""
        return self._own(Attr(qName))

    def createAttributeNS(self, namespaceURI, qualifiedName):
        """An attribute in a namespace."""
        prefix, _, local = qualifiedName.rpartition(":")
        return self._own(Attr(qualifiedName, namespaceURI, local, prefix or None))

    def getElementById(self, id):
        """The element whose attribute marked as an id has that text, or None."""
        for element in self._elements():
            for node in element._attributes.values():
                if node.isId and node.value == id:
                    return element
        return None

    def importNode(self, node, deep):
        """A copy of a node of another document."""
        if node.nodeType == Node.DOCUMENT_NODE:
            raise xml.dom.NotSupportedErr("cannot import document nodes")
        if node.nodeType == Node.DOCUMENT_TYPE_NODE:
            raise xml.dom.NotSupportedErr("cannot import document type nodes")
        return _clone(node, deep, self)

    def renameNode(self, n, namespaceURI, name):
        """Give an element or attribute another namespace and name; returns it."""
        if n.ownerDocument is not self:
            raise xml.dom.WrongDocumentErr(
                "cannot rename nodes from other documents;\n"
                f"expected {self},\nfound {n.ownerDocument}")
        if n.nodeType not in (Node.ELEMENT_NODE, Node.ATTRIBUTE_NODE):
            raise xml.dom.NotSupportedErr(
                "renameNode() only applies to element and attribute nodes")
        prefix = local = None
        if namespaceURI != EMPTY_NAMESPACE:
            first, colon, last = name.partition(":")
            prefix, local = (first, last) if colon else (None, name)
            if namespaceURI != XMLNS_NAMESPACE and prefix == "xmlns":
                raise xml.dom.NamespaceErr("illegal use of 'xmlns' prefix")
            if (namespaceURI != XMLNS_NAMESPACE and name == "xmlns"
                    and n.nodeType == Node.ATTRIBUTE_NODE):
                raise xml.dom.NamespaceErr("illegal use of the 'xmlns' attribute")
        element = n.ownerElement if n.nodeType == Node.ATTRIBUTE_NODE else None
        if element is not None:
            is_id = n.isId
            element.removeAttributeNode(n)
        n.prefix, n.localName, n.namespaceURI, n.nodeName = prefix, local, namespaceURI, name
        if n.nodeType == Node.ELEMENT_NODE:
            n.tagName = name
        else:
            n.name = name
        if element is not None:
            element.setAttributeNode(n)
            n.isId = is_id
        return n

    def writexml(self, writer, indent="", addindent="", newl="", encoding=None,
                 standalone=None):
        """Write the document as XML."""
        said = []
        if encoding:
            said.append(f'encoding="{encoding}"')
        if standalone is not None:
            said.append(f'standalone="{"yes" if standalone else "no"}"')
        writer.write(f'<?xml version="1.0" {" ".join(said)}?>{newl}')
        for node in self.childNodes:
            node.writexml(writer, indent, addindent, newl)


def _clone(node, deep, document):
    copy = node.__class__.__new__(node.__class__)
    copy.__dict__.update(node.__dict__)
    copy.__dict__.pop("_user_data", None)
    copy.parentNode = copy.nextSibling = copy.previousSibling = None
    copy.ownerDocument = document
    if not isinstance(node, Childless):
        copy.childNodes = NodeList()
    if node.nodeType == Node.DOCUMENT_NODE:
        if not deep:
            return None
        copy.ownerDocument, document = None, copy
    elif node.nodeType == Node.ATTRIBUTE_NODE:
        copy.ownerElement, copy.specified = None, True
    elif node.nodeType == Node.DOCUMENT_TYPE_NODE:
        copy.internalSubset = None
    elif node.nodeType == Node.ELEMENT_NODE:
        copy._attributes = {}
        for attribute in node._attributes.values():
            copy.setAttributeNode(_clone(attribute, True, document))
    if deep:
        for child in node.childNodes:
            copy._place(_clone(child, True, document), len(copy.childNodes))
    kinds = xml.dom.UserDataHandler
    node._tell_handlers(kinds.NODE_CLONED if document is node.ownerDocument
                        else kinds.NODE_IMPORTED, copy)
    return copy


class _Builder:
    """Makes a tree of what expat finds."""

    def __init__(self):
        self.document = self.current = Document()
        self.spaces = [{"xml": XML_NAMESPACE}]
        self.in_cdata = False
        self.subset = None
        parser = self.parser = expat.ParserCreate()
        parser.buffer_text = parser.ordered_attributes = True
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.text
        self.watch_marks()
        parser.StartCdataSectionHandler = self.start_cdata
        parser.EndCdataSectionHandler = self.end_cdata
        parser.StartDoctypeDeclHandler = self.doctype
        parser.EndDoctypeDeclHandler = self.end_doctype
        parser.XmlDeclHandler = self.declaration

    def add(self, node):
        self.current._place(node, len(self.current.childNodes))

    def declaration(self, version, encoding, standalone):
        self.document.version, self.document.encoding = version, encoding
        if standalone >= 0:
            self.document.standalone = bool(standalone)

    def doctype(self, name, system, public, has_subset):
        node = _implementation.createDocumentType(name, public, system)
        node.ownerDocument = self.document
        self.add(node)
        if has_subset:
            self.subset = []
            parser = self.parser
            parser.DefaultHandlerExpand = self.subset.append
            parser.CommentHandler = parser.ProcessingInstructionHandler = None

    def end_doctype(self):
        if self.subset is not None:
            self.document.doctype.internalSubset = "".join(self.subset)
            self.parser.DefaultHandlerExpand = None
            self.watch_marks()

    def watch_marks(self):
        document = self.document
        self.parser.CommentHandler = lambda data: self.add(document.createComment(data))
        self.parser.ProcessingInstructionHandler = lambda target, data: self.add(
            document.createProcessingInstruction(target, data))

    def start(self, name, attributes):
        pairs = list(zip(attributes[::2], attributes[1::2]))
        spaces = self.spaces[-1]
        declared = {key.partition(":")[2]: value for key, value in pairs
                    if key == "xmlns" or key.startswith("xmlns:")}
        if declared:
            spaces = {**spaces, **declared}
        self.spaces.append(spaces)

        def parts(name, default):
            prefix, _, local = name.rpartition(":")
            if prefix and prefix not in spaces:
                raise self.unbound_prefix()
            return spaces[prefix] if prefix else default, prefix or None, local

        element = Element(name, *parts(name, spaces.get("") or None))
        element.ownerDocument = self.document
        for key, value in sorted(pairs, key=lambda pair: not pair[0].startswith("xmlns")):
            if key == "xmlns" or key.startswith("xmlns:"):
                prefix, _, local = key.rpartition(":")
                attribute = Attr(key, XMLNS_NAMESPACE, local, prefix or None)
            else:
                space, prefix, local = parts(key, EMPTY_NAMESPACE)
                attribute = Attr(key, space, local, prefix)
            attribute.value, attribute.ownerDocument = value, self.document
            element.setAttributeNode(attribute)
        self.add(element)
        self.current = element

    def unbound_prefix(self):
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber
        error = expat.ExpatError(f"unbound prefix: line {line}, column {column}")
        error.code, error.lineno, error.offset = 27, line, column
        return error

    def end(self, name):
        self.spaces.pop()
        self.current = self.current.parentNode

    def text(self, data):
        last = self.current.lastChild
        kind = Node.CDATA_SECTION_NODE if self.in_cdata else Node.TEXT_NODE
        if last is not None and last.nodeType == kind and \
                not (self.in_cdata and self.fresh):
            last.data += data
        elif self.in_cdata:
            self.add(self.document.createCDATASection(data))
        else:
            self.add(self.document.createTextNode(data))
        self.fresh = False

    def start_cdata(self):
        self.in_cdata = self.fresh = True

    def end_cdata(self):
        self.in_cdata = False


def parse(file, parser=None, bufsize=None):
    """The document in a file, named or open."""
    if parser is not None or bufsize:
        raise NotImplementedError("xml.dom.minidom.parse() with a parser is not available: "
                                  "there is no xml.sax")
    if isinstance(file, str):
        with open(file, "rb") as source:
            return parse(source)
    builder = _Builder()
    builder.parser.ParseFile(file)
    return builder.document


def parseString(string, parser=None):
    """The document in text or bytes."""
    if parser is not None:
        return parse(io.BytesIO(string), parser)
    builder = _Builder()
    builder.parser.Parse(string, True)
    return builder.document


def getDOMImplementation(features=None):
    """The implementation that makes documents."""
    if features is None:
        return _implementation
    try:
        return xml.dom.getDOMImplementation("minidom", features)
    except ImportError:
        return None
