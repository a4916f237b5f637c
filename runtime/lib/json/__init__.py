"""JSON (JavaScript Object Notation), a text form of plain data.

    dumps(value)   a value as text         loads(text)   a text as a value
    dump(value, f) the same into a file    load(f)       the same from a file

Dictionaries, lists, strings, numbers, True, False and None are written as JSON has them;
other objects by the function `default`. See JSONEncoder and JSONDecoder for what can be
changed.
"""
from .decoder import JSONDecodeError, JSONDecoder
from .encoder import JSONEncoder

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]
__version__ = "2.0.9"

_default_encoder = JSONEncoder()
_default_decoder = JSONDecoder(object_hook=None, object_pairs_hook=None)


def _encoder(skipkeys, ensure_ascii, check_circular, allow_nan, cls, indent, separators,
             default, sort_keys, kw):
    if (not skipkeys and ensure_ascii and check_circular and allow_nan and cls is None
            and indent is None and separators is None and default is None and not sort_keys
            and not kw):
        return _default_encoder
    return (cls or JSONEncoder)(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
        allow_nan=allow_nan, indent=indent, separators=separators, default=default,
        sort_keys=sort_keys, **kw)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True,
         allow_nan=True, cls=None, indent=None, separators=None, default=None,
         sort_keys=False, **kw):
    """Serialize obj as JSON to fp, an object with a write(str) method.

    skipkeys: leave out items whose keys are not of a basic type, instead of TypeError.
    ensure_ascii: escape all characters that are not ASCII.
    check_circular: find containers that hold themselves (ValueError).
    allow_nan: write NaN, Infinity and -Infinity, instead of ValueError.
    indent: put each item on a line of its own, this many blanks (or this text) deeper.
    separators: (between items, between key and value).
    default: a function that gives something writable for other objects.
    sort_keys: write dictionaries in the order of their keys.
    cls: a subclass of JSONEncoder to use.
    """
    encoder = _encoder(skipkeys, ensure_ascii, check_circular, allow_nan, cls, indent,
                       separators, default, sort_keys, kw)
    for chunk in encoder.iterencode(obj):
        fp.write(chunk)


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True,
          allow_nan=True, cls=None, indent=None, separators=None, default=None,
          sort_keys=False, **kw):
    """Return obj as JSON text. The arguments are those of dump."""
    return _encoder(skipkeys, ensure_ascii, check_circular, allow_nan, cls, indent,
                    separators, default, sort_keys, kw).encode(obj)


def detect_encoding(b):
    """The UTF encoding of JSON text in bytes, told from its first four bytes."""
    if b.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "utf-32"
    if b.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if b.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    zeros = [not byte for byte in b[:4]]
    if len(zeros) == 4:
        if zeros[0]:
            return "utf-16-be" if not zeros[1] else "utf-32-be"
        if zeros[1]:
            return "utf-16-le" if not (zeros[2] and zeros[3]) else "utf-32-le"
    elif len(zeros) == 2:
        if zeros[0]:
            return "utf-16-be"
        if zeros[1]:
            return "utf-16-le"
    return "utf-8"


def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None,
         parse_constant=None, object_pairs_hook=None, **kw):
    """Deserialize fp, an object with a read() method, to a Python object. The arguments
    are those of loads."""
    return loads(fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float,
                 parse_int=parse_int, parse_constant=parse_constant,
                 object_pairs_hook=object_pairs_hook, **kw)


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None,
          parse_constant=None, object_pairs_hook=None, **kw):
    """Return the object that a JSON text means; s is str, bytes or bytearray.

    object_hook: called with each dictionary; its result is used instead.
    object_pairs_hook: the same with a list of pairs, which goes before object_hook.
    parse_float, parse_int: called with the text of numbers.
    parse_constant: called with 'NaN', 'Infinity', '-Infinity'.
    cls: a subclass of JSONDecoder to use.
    """
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    else:
        if not isinstance(s, (bytes, bytearray)):
            raise TypeError("the JSON object must be str, bytes or bytearray, "
                            f"not {s.__class__.__name__}")
        s = s.decode(detect_encoding(s), "surrogatepass")
    if (cls is None and object_hook is None and parse_int is None and parse_float is None
            and parse_constant is None and object_pairs_hook is None and not kw):
        return _default_decoder.decode(s)
    for name, value in (("object_hook", object_hook), ("object_pairs_hook", object_pairs_hook),
                        ("parse_float", parse_float), ("parse_int", parse_int),
                        ("parse_constant", parse_constant)):
        if value is not None:
            kw[name] = value
    return (cls or JSONDecoder)(**kw).decode(s)
