"""Print nested data on lines that are not too wide."""

import sys

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False,
           sort_dicts=True, underscore_numbers=False):
    """Print an object to stream, by default sys.stdout."""
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """As pprint(), with dicts in their own order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
            underscore_numbers=False):
    """Return what pprint() prints, without the last newline."""
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def saferepr(object):
    """Return repr(object), with a mark where it holds itself."""
    return PrettyPrinter()._repr(object, {}, 0)[0]


def isreadable(object):
    """Whether eval() could read the text of an object."""
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    """Whether an object holds itself."""
    return PrettyPrinter().isrecursive(object)


_MappingProxy = type(type.__dict__)
_Namespace = type(sys.implementation)


class _SortKey:
    """Orders what has no order: by class name and address."""

    __slots__ = ("obj",)

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return ((str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj)))


def _pair_key(pair):
    return _SortKey(pair[0]), _SortKey(pair[1])


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"


class PrettyPrinter:
    """Prints objects with given indent, width and depth."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False,
                 sort_dicts=True, underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        """Print an object."""
        stream = sys.stdout if self._stream is None else self._stream
        if stream is not None:
            stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        """Return the text of an object."""
        out = []
        self._format(object, out, 0, 0, {}, 0)
        return "".join(out)

    def isrecursive(self, object):
        """Whether an object holds itself."""
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        """Whether eval() could read the text of an object."""
        text, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """Return (text, readable, recursive); may be overridden."""
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        return self.format(object, dict(context), self._depth, level)

    # ---- on several lines ----

    def _format(self, object, out, indent, allowance, context, level):
        if id(object) in context:
            out.append(_recursion(object))
            return
        text = self._repr(object, context, level)[0]
        if len(text) > self._width - indent - allowance:
            function = self._printer_of(object)
            if function is not None:
                context[id(object)] = 1
                function(object, out, indent, allowance, context, level + 1)
                del context[id(object)]
                return
        out.append(text)

    def _printer_of(self, object):
        kind = type(object)
        name = kind.__repr__
        for base, function in ((dict, self._dict), (list, self._list), (tuple, self._tuple),
                               (set, self._set), (frozenset, self._set), (str, self._str),
                               (bytes, self._bytes), (bytearray, self._bytearray),
                               (_MappingProxy, self._mapping_proxy),
                               (_Namespace, self._namespace)):
            if isinstance(object, base) and name is base.__repr__:
                return function
        fields = getattr(kind, "__dataclass_fields__", None)
        if (fields is not None and kind.__dataclass_params__.repr
                and hasattr(name, "__wrapped__") and "__create_fn__" in name.__wrapped__.__qualname__):
            return self._dataclass
        if kind.__name__ == "OrderedDict" and isinstance(object, dict):
            return self._ordered_dict
        if kind.__name__ == "defaultdict" and isinstance(object, dict):
            return self._default_dict
        if kind.__name__ == "Counter" and isinstance(object, dict):
            return self._counter
        if kind.__name__ == "deque" and kind.__module__ == "collections":
            return self._deque
        collections = sys.modules.get("collections")
        if collections is not None:
            if name is collections.ChainMap.__repr__:
                return self._chain_map
            for base in (collections.UserDict, collections.UserList, collections.UserString):
                if name is base.__repr__:
                    return self._user
        return None

    def _dict(self, object, out, indent, allowance, context, level):
        out.append("{")
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * " ")
        if object:
            items = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
            self._dict_items(list(items), out, indent, allowance + 1, context, level)
        out.append("}")

    def _dict_items(self, items, out, indent, allowance, context, level):
        indent += self._indent_per_level
        for index, (key, value) in enumerate(items):
            last = index == len(items) - 1
            text = self._repr(key, context, level)[0]
            out.append(text + ": ")
            self._format(value, out, indent + len(text) + 2, allowance if last else 1, context, level)
            if not last:
                out.append(",\n" + " " * indent)

    def _list(self, object, out, indent, allowance, context, level):
        out.append("[")
        self._items(object, out, indent, allowance + 1, context, level)
        out.append("]")

    def _tuple(self, object, out, indent, allowance, context, level):
        out.append("(")
        end = ",)" if len(object) == 1 else ")"
        self._items(object, out, indent, allowance + len(end), context, level)
        out.append(end)

    def _set(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        kind = type(object)
        if kind is set:
            out.append("{")
            end = "}"
        else:
            out.append(kind.__name__ + "({")
            end = "})"
            indent += len(kind.__name__) + 1
        self._items(sorted(object, key=_SortKey), out, indent, allowance + len(end), context, level)
        out.append(end)

    def _items(self, items, out, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * " ")
        separator = ",\n" + " " * indent
        delimiter = ""
        width = room = self._width - indent + 1
        items = list(items)
        for index, item in enumerate(items):
            last = index == len(items) - 1
            if last:
                room -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)[0]
                length = len(text) + 2
                if room < length:
                    room = width
                    if delimiter:
                        delimiter = separator
                if room >= length:
                    room -= length
                    out.append(delimiter)
                    delimiter = ", "
                    out.append(text)
                    continue
            out.append(delimiter)
            delimiter = separator
            self._format(item, out, indent, allowance if last else 1, context, level)

    def _str(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        chunks = []
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        width = max_width = self._width - indent
        text = ""
        for index, line in enumerate(lines):
            text = repr(line)
            if index == len(lines) - 1:
                max_width -= allowance
            if len(text) <= max_width:
                chunks.append(text)
                continue
            parts = _words(line)
            current = ""
            for number, part in enumerate(parts):
                candidate = current + part
                if number == len(parts) - 1 and index == len(lines) - 1:
                    width -= allowance
                if len(repr(candidate)) > width:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            out.append(text)
            return
        if level == 1:
            out.append("(")
        out.append(("\n" + " " * indent).join(chunks))
        if level == 1:
            out.append(")")

    def _bytes(self, object, out, indent, allowance, context, level):
        if len(object) <= 4:
            out.append(repr(object))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            out.append("(")
        delimiter = ""
        for text in _bytes_parts(object, self._width - indent, allowance):
            out.append(delimiter + text)
            delimiter = "\n" + " " * indent
        if parens:
            out.append(")")

    def _bytearray(self, object, out, indent, allowance, context, level):
        out.append("bytearray(")
        self._bytes(bytes(object), out, indent + 10, allowance + 1, context, level + 1)
        out.append(")")

    def _mapping_proxy(self, object, out, indent, allowance, context, level):
        out.append("mappingproxy(")
        self._format(object.copy(), out, indent + 13, allowance + 1, context, level)
        out.append(")")

    def _chain_map(self, object, out, indent, allowance, context, level):
        if not object.maps:
            out.append(repr(object))
            return
        inner = self._call(type(object).__name__, out, indent)
        for index, mapping in enumerate(object.maps):
            last = index == len(object.maps) - 1
            self._format(mapping, out, inner, allowance + 1 if last else 1, context, level)
            out.append(")" if last else ",\n" + " " * inner)

    def _user(self, object, out, indent, allowance, context, level):
        self._format(object.data, out, indent, allowance, context, level - 1)

    def _call(self, name, out, indent):
        out.append(name + "(")
        return indent + len(name) + 1

    def _ordered_dict(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        inner = self._call(type(object).__name__, out, indent)
        self._format(list(object.items()), out, inner, allowance + 1, context, level)
        out.append(")")

    def _default_dict(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        name = type(object).__name__
        factory = self._repr(object.default_factory, context, level)[0]
        inner = indent + len(name) + 1
        out.append(f"{name}({factory},\n{' ' * inner}")
        self._dict(object, out, inner, allowance + 1, context, level)
        out.append(")")

    def _counter(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + "({")
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * " ")
        self._dict_items(object.most_common(), out, indent + len(name) + 1, allowance + 2, context, level)
        out.append("})")

    def _deque(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        inner = self._call(type(object).__name__, out, indent)
        out.append("[")
        if object.maxlen is None:
            self._items(object, out, inner, allowance + 2, context, level)
            out.append("])")
            return
        self._items(object, out, inner, 2, context, level)
        out.append(f"],\n{' ' * inner}maxlen={self._repr(object.maxlen, context, level)[0]})")

    def _fields(self, name, items, out, indent, allowance, context, level):
        inner = self._call(name, out, indent)
        for index, (key, value) in enumerate(items):
            last = index == len(items) - 1
            out.append(f"{key}=")
            if id(value) in context:
                out.append("...")
            else:
                self._format(value, out, inner + len(key) + 1, allowance if last else 1, context, level)
            if not last:
                out.append(",\n" + " " * inner)
        out.append(")")

    def _dataclass(self, object, out, indent, allowance, context, level):
        items = [(name, getattr(object, name)) for name, field
                 in type(object).__dataclass_fields__.items() if field.repr]
        self._fields(type(object).__qualname__, items, out, indent, allowance, context, level)

    def _namespace(self, object, out, indent, allowance, context, level):
        kind = type(object)
        name = "namespace" if kind is _Namespace else kind.__name__
        self._fields(name, list(object.__dict__.items()), out, indent, allowance, context, level)

    # ---- on one line ----

    def _safe_repr(self, object, context, maxlevels, level):
        kind = type(object)
        if kind in (str, bytes, bytearray, float, complex, bool, type(None)):
            return repr(object), True, False
        if isinstance(object, int) and kind.__repr__ is int.__repr__:
            return (f"{object:_d}" if self._underscore_numbers else repr(object)), True, False
        name = kind.__repr__
        is_dict = isinstance(object, dict) and name is dict.__repr__
        is_list = isinstance(object, list) and name is list.__repr__
        if not is_dict and not is_list and not (isinstance(object, tuple) and name is tuple.__repr__):
            text = repr(object)
            return text, bool(text) and not text.startswith("<"), False
        if not object:
            return ("{}" if is_dict else "[]" if is_list else "()"), True, False
        pattern = "{%s}" if is_dict else "[%s]" if is_list else "(%s,)" if len(object) == 1 else "(%s)"
        if maxlevels and level >= maxlevels:
            return pattern % "...", False, id(object) in context
        if id(object) in context:
            return _recursion(object), False, True
        context[id(object)] = 1
        readable, recursive = True, False
        parts = []
        level += 1
        if is_dict:
            items = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
            groups = items
        else:
            groups = [(item,) for item in object]
        for group in groups:
            texts = []
            for item in group:
                text, good, again = self.format(item, context, maxlevels, level)
                texts.append(text)
                readable = readable and good
                recursive = recursive or again
            parts.append(": ".join(texts))
        del context[id(object)]
        return pattern % ", ".join(parts), readable, recursive


def _words(line):
    """The words of a line, each with the blanks behind it."""
    parts = []
    start = at = 0
    while at < len(line):
        while at < len(line) and not line[at].isspace():
            at += 1
        while at < len(line) and line[at].isspace():
            at += 1
        parts.append(line[start:at])
        start = at
    return parts


def _bytes_parts(data, width, allowance):
    current = b""
    last = len(data) // 4 * 4
    for index in range(0, len(data), 4):
        part = data[index:index + 4]
        if index == last:
            width -= allowance
        if len(repr(current + part)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current += part
    if current:
        yield repr(current)
