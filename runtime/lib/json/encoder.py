"""JSONEncoder: values to text."""
from _json import encode_basestring, encode_basestring_ascii, make_encoder

INFINITY = float("inf")


class JSONEncoder:
    """Writes JSON, https://json.org, of dict, list, tuple, str, int, float, True, False and
    None. For other objects a subclass defines default(), or one gives the function
    `default`.
    """

    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True,
                 allow_nan=True, sort_keys=False, indent=None, separators=None,
                 default=None):
        """The arguments are those of json.dump."""
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """What to write in place of o; TypeError as long as no subclass knows better."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def _indent(self):
        if self.indent is None or isinstance(self.indent, str):
            return self.indent
        return " " * self.indent

    def _make(self):
        string = encode_basestring_ascii if self.ensure_ascii else encode_basestring
        return make_encoder({} if self.check_circular else None, self.default, string,
                            self._indent(), self.key_separator, self.item_separator,
                            self.sort_keys, self.skipkeys, self.allow_nan)

    def encode(self, o):
        """The text of an object."""
        if isinstance(o, str):
            return encode_basestring_ascii(o) if self.ensure_ascii else encode_basestring(o)
        if type(self).iterencode is not JSONEncoder.iterencode:
            return "".join(self.iterencode(o, _one_shot=True))
        return self._make()(o, 0)[0]

    def iterencode(self, o, _one_shot=False):
        """The text of an object, piece by piece."""
        if _one_shot:
            return self._make()(o, 0)
        return self._chunks(o, 0, self._make(), self._indent(), {})

    def _chunks(self, o, level, write, indent, markers):
        """Containers piece by piece; what stands in them is written in one go."""
        if not isinstance(o, (list, tuple, dict)):
            if o is None or isinstance(o, (str, int, float)):
                yield from write(o, level)
                return
            yield from self._inside(o, lambda: self._chunks(
                self.default(o), level, write, indent, markers), markers)
        elif not o:
            yield "{}" if isinstance(o, dict) else "[]"
        elif isinstance(o, dict):
            yield from self._inside(o, lambda: self._dict(o, level, write, indent, markers),
                                    markers)
        else:
            yield from self._inside(o, lambda: self._list(o, level, write, indent, markers),
                                    markers)

    def _inside(self, o, chunks, markers):
        if not self.check_circular:
            yield from chunks()
            return
        if id(o) in markers:
            raise ValueError("Circular reference detected")
        markers[id(o)] = o
        yield from chunks()
        del markers[id(o)]

    def _list(self, o, level, write, indent, markers):
        line = "" if indent is None else "\n" + indent * (level + 1)
        before = "[" + line
        for item in o:
            if isinstance(item, (list, tuple, dict)):
                yield before
                yield from self._chunks(item, level + 1, write, indent, markers)
            elif item is None or isinstance(item, (str, int, float)):
                yield before + write(item, level + 1)[0]
            else:
                yield before
                yield from self._chunks(item, level + 1, write, indent, markers)
            before = self.item_separator + line
        if indent is not None:
            yield "\n" + indent * level
        yield "]"

    def _key(self, key, write):
        """The text of a key, or None if it is skipped."""
        if isinstance(key, str):
            return write(key, 0)[0]
        if key is None or isinstance(key, (int, float)):
            return '"' + write(key, 0)[0] + '"'
        if self.skipkeys:
            return None
        raise TypeError("keys must be str, int, float, bool or None, "
                        f"not {key.__class__.__name__}")

    def _dict(self, o, level, write, indent, markers):
        line = "" if indent is None else "\n" + indent * (level + 1)
        yield "{"
        if line:
            yield line  # before it is known whether any key is written
        before = None
        items = sorted(o.items()) if self.sort_keys else o.items()
        for key, value in items:
            text = self._key(key, write)
            if text is None:
                continue
            if before:
                yield before
            yield text
            yield self.key_separator
            yield from self._chunks(value, level + 1, write, indent, markers)
            before = self.item_separator + line
        if indent is not None:
            yield "\n" + indent * level
        yield "}"
