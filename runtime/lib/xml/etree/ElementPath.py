"""The part of XPath that find(), findall() and iterfind() understand."""

import re

_TOKEN = re.compile(
    r"('[^']*'|\"[^\"]*\")|"
    r"(::|//?|\.\.|\(\)|!=|[/.*:\[\]()@=])|"
    r"((?:\{[^}]+\})?[^/\[\]()@!=\s]+)|\s+")
_cache = {}
_CACHE_SIZE = 100


def xpath_tokenizer(pattern, namespaces=None):
    """Pairs of an operator or '' and a name; prefixes become namespaces."""
    default = namespaces.get("") if namespaces else None
    attribute = False
    for quoted, operator, tag in _TOKEN.findall(pattern):
        sign = quoted or operator
        if tag and tag[0] != "{":
            if ":" in tag:
                prefix, name = tag.split(":", 1)
                if not namespaces or prefix not in namespaces:
                    raise SyntaxError("prefix %r not found in prefix map" % prefix)
                yield sign, "{%s}%s" % (namespaces[prefix], name)
            elif default and not attribute:
                yield sign, "{%s}%s" % (default, tag)
            else:
                yield sign, tag
            attribute = False
        elif sign or tag:
            yield sign, tag
            attribute = sign == "@"


def _matcher(tag):
    """What says whether an element has a tag with wildcards; None: any tag but none."""
    if tag in ("*", "{*}*"):
        return None if tag == "*" else lambda elem: isinstance(elem.tag, str)
    if tag == "{}*":
        return lambda elem: isinstance(elem.tag, str) and elem.tag[0] != "{"
    if tag.startswith("{*}"):
        plain, suffix = tag[3:], tag[2:]
        return lambda elem: isinstance(elem.tag, str) and (
            elem.tag == plain or elem.tag[0] == "{" and elem.tag.endswith(suffix))
    if tag.endswith("}*"):
        space = tag[:-1]
        return lambda elem: isinstance(elem.tag, str) and elem.tag.startswith(space)
    name = tag[2:] if tag.startswith("{}") else tag
    return lambda elem: elem.tag == name


def _child(next, token):
    matches = _matcher(token[1])

    def select(context, result):
        for elem in result:
            if matches is None:
                yield from elem
            else:
                for child in elem:
                    if matches(child):
                        yield child
    return select


def _star(next, token):
    return _child(next, ("", "*"))


def _self(next, token):
    return lambda context, result: result


def _descendant(next, token):
    try:
        token = next()
    except StopIteration:
        return None
    if token[0] == "*":
        tag = "*"
    elif not token[0]:
        tag = token[1]
    else:
        raise SyntaxError("invalid descendant")
    matches = _matcher(tag)

    def select(context, result):
        for elem in result:
            for below in elem.iter():
                if below is not elem and (matches is None or matches(below)):
                    yield below
    return select


def _parent(next, token):
    def select(context, result):
        parents = _parents(context)
        seen = set()
        for elem in result:
            parent = parents.get(elem)
            if parent is not None and id(parent) not in seen:
                seen.add(id(parent))
                yield parent
    return select


def _parents(context):
    if context.parents is None:
        context.parents = {child: parent for parent in context.root.iter() for child in parent}
    return context.parents


def _keep(test):
    return lambda context, result: (elem for elem in result if test(elem))


def _all_text(elem):
    return "".join(elem.itertext())


def _predicate(next, token):
    signature, parts = "", []
    while True:
        token = next()
        if token[0] == "]":
            break
        if token == ("", ""):
            continue
        if token[0] and token[0][0] in "'\"":
            token = "'", token[0][1:-1]
        signature += token[0] or "-"
        parts.append(token[1])
    if signature == "@-":
        return _keep(lambda elem: elem.get(parts[1]) is not None)
    if signature in ("@-='", "@-!='"):
        key, value, same = parts[1], parts[-1], signature == "@-='"
        return _keep(lambda elem: elem.get(key) is not None and (elem.get(key) == value) is same)
    if signature == "-" and not re.match(r"-?\d+$", parts[0]):
        return _keep(lambda elem: elem.find(parts[0]) is not None)
    if signature in (".='", ".!='"):
        value, same = parts[-1], signature == ".='"
        return _keep(lambda elem: (_all_text(elem) == value) is same)
    if signature in ("-='", "-!='") and not re.match(r"-?\d+$", parts[0]):
        tag, value, same = parts[0], parts[-1], signature == "-='"
        return _keep(lambda elem: any((_all_text(child) == value) is same
                                      for child in elem.findall(tag)))
    if signature in ("-", "-()", "-()-"):
        return _by_index(_index_of(signature, parts))
    raise SyntaxError("invalid predicate")


def _index_of(signature, parts):
    """The index that [2], [last()] or [last()-1] means."""
    if signature == "-":
        index = int(parts[0]) - 1
        if index < 0:
            raise SyntaxError("XPath position >= 1 expected")
        return index
    if parts[0] != "last":
        raise SyntaxError("unsupported function")
    if signature == "-()":
        return -1
    try:
        index = int(parts[2]) - 1
    except ValueError:
        raise SyntaxError("unsupported expression")
    if index > -2:
        raise SyntaxError("XPath offset from last() must be negative")
    return index


def _by_index(index):
    def select(context, result):
        parents = _parents(context)
        for elem in result:
            try:
                if list(parents[elem].findall(elem.tag))[index] is elem:
                    yield elem
            except (IndexError, KeyError):
                pass
    return select


_MAKERS = {"": _child, "*": _star, ".": _self, "..": _parent, "//": _descendant,
           "[": _predicate}


class _Context:
    """The element that the search began at, and the parents below it."""

    parents = None

    def __init__(self, root):
        self.root = root


def _compile(path, namespaces):
    next = iter(xpath_tokenizer(path, namespaces)).__next__
    try:
        token = next()
    except StopIteration:
        return None
    steps = []
    while True:
        try:
            steps.append(_MAKERS[token[0]](next, token))
        except (StopIteration, KeyError):
            raise SyntaxError("invalid path") from None
        try:
            token = next()
            if token[0] == "/":
                token = next()
        except StopIteration:
            return steps


def iterfind(elem, path, namespaces=None):
    """The elements that a path leads to from elem, one after the other."""
    if path[-1:] == "/":
        path += "*"
    key = path, tuple(sorted(namespaces.items())) if namespaces else ()
    steps = _cache.get(key)
    if steps is None:
        if path[:1] == "/":
            raise SyntaxError("cannot use absolute path on element")
        if len(_cache) > _CACHE_SIZE:
            _cache.clear()
        steps = _compile(path, namespaces)
        if steps is None:
            return None
        _cache[key] = steps
    result = iter([elem])
    context = _Context(elem)
    for step in steps:
        result = step(context, result)
    return result


def find(elem, path, namespaces=None):
    """The first element that a path leads to, or None."""
    return next(iterfind(elem, path, namespaces), None)


def findall(elem, path, namespaces=None):
    """A list of the elements that a path leads to."""
    return list(iterfind(elem, path, namespaces))


def findtext(elem, path, default=None, namespaces=None):
    """The text of the first element that a path leads to."""
    found = next(iterfind(elem, path, namespaces), None)
    if found is None:
        return default
    return "" if found.text is None else found.text
