"""The Document Object Model of XML: numbers, names and errors; xml.dom.minidom makes
trees."""


class UserDataHandler:
    """What handle() of a handler of Node.setUserData() is told to have happened."""

    NODE_CLONED = 1
    NODE_IMPORTED = 2
    NODE_DELETED = 3
    NODE_RENAMED = 4


class Node:
    """The kinds of nodes."""

    ELEMENT_NODE = 1
    ATTRIBUTE_NODE = 2
    TEXT_NODE = 3
    CDATA_SECTION_NODE = 4
    ENTITY_REFERENCE_NODE = 5
    ENTITY_NODE = 6
    PROCESSING_INSTRUCTION_NODE = 7
    COMMENT_NODE = 8
    DOCUMENT_NODE = 9
    DOCUMENT_TYPE_NODE = 10
    DOCUMENT_FRAGMENT_NODE = 11
    NOTATION_NODE = 12


class DOMException(Exception):
    """What DOM methods raise: one of the classes below, each with its code."""

    def __init__(self, *args, **kw):
        if self.__class__ is DOMException:
            raise RuntimeError("DOMException should not be instantiated directly")
        Exception.__init__(self, *args, **kw)

    def _get_code(self):
        return self.code


for _code, (_class, _constant) in enumerate((
        ("IndexSizeErr", "INDEX_SIZE_ERR"), ("DomstringSizeErr", "DOMSTRING_SIZE_ERR"),
        ("HierarchyRequestErr", "HIERARCHY_REQUEST_ERR"),
        ("WrongDocumentErr", "WRONG_DOCUMENT_ERR"),
        ("InvalidCharacterErr", "INVALID_CHARACTER_ERR"),
        ("NoDataAllowedErr", "NO_DATA_ALLOWED_ERR"),
        ("NoModificationAllowedErr", "NO_MODIFICATION_ALLOWED_ERR"),
        ("NotFoundErr", "NOT_FOUND_ERR"), ("NotSupportedErr", "NOT_SUPPORTED_ERR"),
        ("InuseAttributeErr", "INUSE_ATTRIBUTE_ERR"), ("InvalidStateErr", "INVALID_STATE_ERR"),
        ("SyntaxErr", "SYNTAX_ERR"), ("InvalidModificationErr", "INVALID_MODIFICATION_ERR"),
        ("NamespaceErr", "NAMESPACE_ERR"), ("InvalidAccessErr", "INVALID_ACCESS_ERR"),
        ("ValidationErr", "VALIDATION_ERR")), 1):
    globals()[_constant] = _code
    globals()[_class] = type(_class, (DOMException,), {"code": _code, "__module__": __name__})
del _code, _class, _constant

XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/"
XHTML_NAMESPACE = "http://www.w3.org/1999/xhtml"
EMPTY_NAMESPACE = EMPTY_PREFIX = None


def getDOMImplementation(name=None, features=()):
    """The implementation that xml.dom.minidom has."""
    from xml.dom import minidom
    if isinstance(features, str):
        words = iter(features.split())
        features = [(word, next(words, None)) for word in words]
    if name in (None, "minidom") and \
            all(minidom._implementation.hasFeature(*feature) for feature in features):
        return minidom._implementation
    raise ImportError("no suitable DOM implementation found")
