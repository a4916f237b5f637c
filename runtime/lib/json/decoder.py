"""JSONDecoder: text to values."""
from _json import scanstring
from json import scanner

__all__ = ["JSONDecoder", "JSONDecodeError"]

_BLANKS = " \t\n\r"
_CONSTANTS = {"-Infinity": float("-inf"), "Infinity": float("inf"), "NaN": float("nan")}


class JSONDecodeError(ValueError):
    """A text that is not JSON.

    msg     what is wrong, without the place
    doc     the text
    pos     the index where it went wrong
    lineno  the line of that index
    colno   the column of that index
    """

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


def _skip(s, index):
    while s[index:index + 1] in _BLANKS and index < len(s):
        index += 1
    return index


class JSONDecoder:
    """Reads JSON, https://json.org: objects become dict, arrays list, strings str, numbers
    int or float, true, false and null True, False and None. NaN, Infinity and -Infinity
    are read as floats.
    """

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None,
                 parse_constant=None, strict=True, object_pairs_hook=None):
        """The hooks are those of json.loads; strict: refuse control characters in
        strings."""
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.parse_string = scanstring
        self.scan_once = scanner.make_scanner(self)

    def decode(self, s):
        """The object that s means, which holds nothing but one JSON text."""
        value, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        """The object that begins at idx in s, and the index behind it."""
        try:
            return self.scan_once(s, idx)
        except StopIteration as stop:
            raise JSONDecodeError("Expecting value", s, stop.value) from None
