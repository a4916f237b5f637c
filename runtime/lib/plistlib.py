"""Property lists, the settings files of macOS: as XML and in their binary form.

    load(file), loads(data)             what is in a list
    dump(value, file), dumps(value)     write one; fmt=FMT_BINARY for the binary form
"""

import binascii
import datetime
import enum
import itertools
import re
import struct
from io import BytesIO

__all__ = ["InvalidFileException", "FMT_XML", "FMT_BINARY", "load", "dump", "loads", "dumps",
           "UID"]

PlistFormat = enum.Enum("PlistFormat", "FMT_XML FMT_BINARY", module=__name__)
globals().update(PlistFormat.__members__)


class UID:
    """A number that refers to another object of an archive."""

    def __init__(self, data):
        if not isinstance(data, int):
            raise TypeError("data must be an int")
        if data >= 1 << 64:
            raise ValueError("UIDs cannot be >= 2**64")
        if data < 0:
            raise ValueError("UIDs must be positive")
        self.data = data

    def __index__(self):
        return self.data

    def __repr__(self):
        return f"{self.__class__.__name__}({self.data!r})"

    def __reduce__(self):
        return self.__class__, (self.data,)

    def __eq__(self, other):
        if not isinstance(other, UID):
            return NotImplemented
        return self.data == other.data

    def __hash__(self):
        return hash(self.data)


# ---- XML ----

_HEAD = b"""\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" \
"http://www.apple.com/DTDs/PropertyList-1.0.dtd">
"""
_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f]")
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d))?)?)?)?)?Z",
                   re.ASCII)


def _date_from_string(text, aware_datetime):
    parts = [int(part) for part in _DATE.match(text).groups() if part is not None]
    return datetime.datetime(*parts, tzinfo=datetime.UTC if aware_datetime else None)


def _date_to_string(date, aware_datetime):
    if aware_datetime:
        date = date.astimezone(datetime.UTC)
    return "%04d-%02d-%02dT%02d:%02d:%02dZ" % (date.year, date.month, date.day, date.hour,
                                               date.minute, date.second)


def _escape(text):
    if _CONTROL.search(text):
        raise ValueError("strings can't contain control characters; use bytes instead")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class _PlistParser:
    """Builds the objects of an XML list."""

    def __init__(self, dict_type, aware_datetime=False):
        self.stack = []
        self.current_key = None
        self.root = None
        self.text = []
        self._dict_type = dict_type
        self._aware_datetime = aware_datetime

    def parse(self, file):
        """Read a list."""
        from xml.parsers.expat import ParserCreate
        self.parser = ParserCreate()
        self.parser.StartElementHandler = self._begin
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self.text.append
        self.parser.EntityDeclHandler = self._refuse_entity
        self.parser.ParseFile(file)
        return self.root

    def _refuse_entity(self, *arguments):
        raise InvalidFileException("XML entity declarations are not supported in plist files")

    def _begin(self, element, attributes):
        self.text.clear()
        if element in ("dict", "array"):
            made = self._dict_type() if element == "dict" else []
            self._add(made)
            self.stack.append(made)

    def _end(self, element):
        ender = getattr(self, "_end_" + element, None)
        if ender is not None:
            ender()

    def _wrong(self, what):
        raise ValueError(f"{what} at line {self.parser.CurrentLineNumber}")

    def _add(self, value):
        if self.current_key is not None:
            if not isinstance(self.stack[-1], dict):
                self._wrong("unexpected element")
            self.stack[-1][self.current_key] = value
            self.current_key = None
        elif not self.stack:
            self.root = value
        else:
            if not isinstance(self.stack[-1], list):
                self._wrong("unexpected element")
            self.stack[-1].append(value)

    def _take(self):
        text = "".join(self.text)
        self.text.clear()
        return text

    def _end_dict(self):
        if self.current_key:
            self._wrong(f"missing value for key '{self.current_key}'")
        self.stack.pop()

    def _end_key(self):
        if self.current_key or not isinstance(self.stack[-1], dict):
            self._wrong("unexpected key")
        self.current_key = self._take()

    def _end_array(self):
        self.stack.pop()

    def _end_true(self):
        self._add(True)

    def _end_false(self):
        self._add(False)

    def _end_integer(self):
        text = self._take()
        self._add(int(text, 16 if text.startswith(("0x", "0X")) else 10))

    def _end_real(self):
        self._add(float(self._take()))

    def _end_string(self):
        self._add(self._take())

    def _end_data(self):
        self._add(binascii.a2b_base64(self._take().encode("utf-8")))

    def _end_date(self):
        self._add(_date_from_string(self._take(), self._aware_datetime))


class _PlistWriter:
    """Writes objects as an XML list."""

    def __init__(self, file, indent_level=0, indent=b"\t", writeHeader=1, sort_keys=True,
                 skipkeys=False, aware_datetime=False):
        if writeHeader:
            file.write(_HEAD)
        self.file = file
        self._level = indent_level
        self._indent = indent
        self._sort_keys = sort_keys
        self._skipkeys = skipkeys
        self._aware_datetime = aware_datetime

    def write(self, value):
        """Write a list that holds a value."""
        self._line('<plist version="1.0">')
        self._value(value)
        self._line("</plist>")

    def _line(self, text):
        self.file.write(self._indent * self._level + text.encode("utf-8") + b"\n")

    def _element(self, name, text=None):
        self._line(f"<{name}/>" if text is None else f"<{name}>{_escape(text)}</{name}>")

    def _value(self, value):
        if isinstance(value, str):
            self._element("string", value)
        elif value is True or value is False:
            self._element("true" if value else "false")
        elif isinstance(value, int):
            if not -1 << 63 <= value < 1 << 64:
                raise OverflowError(value)
            self._element("integer", "%d" % value)
        elif isinstance(value, float):
            self._element("real", repr(value))
        elif isinstance(value, dict):
            self._dict(value)
        elif isinstance(value, (bytes, bytearray)):
            self._bytes(value)
        elif isinstance(value, datetime.datetime):
            self._element("date", _date_to_string(value, self._aware_datetime))
        elif isinstance(value, (tuple, list)):
            self._array(value)
        else:
            raise TypeError(f"unsupported type: {type(value)}")

    def _bytes(self, data):
        self._line("<data>")
        margin = len(self._indent.replace(b"\t", b" " * 8) * self._level)
        step = max(16, 76 - margin) // 4 * 3
        for i in range(0, len(data), step):
            self._line(binascii.b2a_base64(data[i:i + step], newline=False).decode("ascii"))
        self._line("</data>")

    def _dict(self, value):
        if not value:
            self._element("dict")
            return
        self._line("<dict>")
        self._level += 1
        for key, item in sorted(value.items()) if self._sort_keys else value.items():
            if not isinstance(key, str):
                if self._skipkeys:
                    continue
                raise TypeError("keys must be strings")
            self._element("key", key)
            self._value(item)
        self._level -= 1
        self._line("</dict>")

    def _array(self, value):
        if not value:
            self._element("array")
            return
        self._line("<array>")
        self._level += 1
        for item in value:
            self._value(item)
        self._level -= 1
        self._line("</array>")


def _is_xml(header):
    for mark in b"<?xml", b"<plist":
        if header.startswith(mark) or header.startswith(b"\xef\xbb\xbf" + mark):
            return True
        for bom, encoding in ((b"\xfe\xff", "utf-16-be"), (b"\xff\xfe", "utf-16-le")):
            if header.startswith(bom + mark.decode("ascii").encode(encoding)[:len(header) - 2]):
                return True
    return False


# ---- the binary form ----

class InvalidFileException(ValueError):
    """What is no property list."""

    def __init__(self, message="Invalid file"):
        ValueError.__init__(self, message)


_EPOCH = datetime.datetime(2001, 1, 1)
_unknown = object()


class _BinaryPlistParser:
    """Reads the binary form: objects refer to each other by number."""

    def __init__(self, dict_type, aware_datetime=False):
        self._dict_type = dict_type
        self._aware_datetime = aware_datetime

    def parse(self, file):
        """Read a list."""
        try:
            self._file = file
            file.seek(-32, 2)
            trailer = file.read(32)
            if len(trailer) != 32:
                raise InvalidFileException()
            offset_size, self._ref_size, count, top, start = struct.unpack(">6xBBQQQ", trailer)
            file.seek(start)
            self._offsets = self._read_numbers(count, offset_size)
            self._objects = [_unknown] * count
            return self._object(top)
        except (OSError, IndexError, struct.error, OverflowError, ValueError):
            raise InvalidFileException()

    def _size(self, low):
        """The number of parts: in the token, or in the integer behind it."""
        if low != 15:
            return low
        size = 1 << (self._file.read(1)[0] & 3)
        return int.from_bytes(self._exactly(size))

    def _exactly(self, size):
        data = self._file.read(size)
        if len(data) != size:
            raise InvalidFileException()
        return data

    def _read_numbers(self, count, size):
        data = self._file.read(size * count)
        if not size or len(data) != size * count:
            raise InvalidFileException()
        return [int.from_bytes(data[i:i + size]) for i in range(0, size * count, size)]

    def _object(self, number):
        result = self._objects[number]
        if result is not _unknown:
            return result
        self._file.seek(self._offsets[number])
        token = self._file.read(1)[0]
        high, low = token & 0xf0, token & 0x0f
        if high == 0xa0:
            result = self._objects[number] = []
            result.extend([self._object(part) for part in
                           self._read_numbers(self._size(low), self._ref_size)]
                          if low else [])
            return result
        if high == 0xd0:
            return self._dict(number, self._size(low))
        result = self._objects[number] = self._scalar(token, high, low)
        return result

    def _dict(self, number, size):
        result = self._objects[number] = self._dict_type()
        if size:
            keys = self._read_numbers(size, self._ref_size)
            values = self._read_numbers(size, self._ref_size)
            try:
                for key, value in zip(keys, values):
                    result[self._object(key)] = self._object(value)
            except TypeError:
                raise InvalidFileException()
        return result

    def _scalar(self, token, high, low):
        if token in (0x00, 0x08, 0x09):
            return {0x00: None, 0x08: False, 0x09: True}[token]
        if token == 0x0f:
            return b""
        if high == 0x10:
            return int.from_bytes(self._file.read(1 << low), signed=low >= 3)
        if token == 0x22:
            return struct.unpack(">f", self._file.read(4))[0]
        if token == 0x23:
            return struct.unpack(">d", self._file.read(8))[0]
        if token == 0x33:
            seconds = struct.unpack(">d", self._file.read(8))[0]
            epoch = _EPOCH.replace(tzinfo=datetime.UTC) if self._aware_datetime else _EPOCH
            return epoch + datetime.timedelta(seconds=seconds)
        if high == 0x40:
            return self._exactly(self._size(low))
        if high == 0x50:
            return self._exactly(self._size(low)).decode("ascii")
        if high == 0x60:
            return self._exactly(self._size(low) * 2).decode("utf-16be")
        if high == 0x80:
            return UID(int.from_bytes(self._file.read(1 + low)))
        raise InvalidFileException()


def _width(number):
    """How many bytes a number takes: 1, 2, 4 or 8."""
    return next((size for size in (1, 2, 4) if number < 1 << 8 * size), 8)


_scalars = str, int, float, datetime.datetime, bytes, bytearray


class _BinaryPlistWriter:
    """Writes the binary form; equal numbers and texts are written once."""

    def __init__(self, file, sort_keys, skipkeys, aware_datetime=False):
        self._file = file
        self._sort_keys = sort_keys
        self._skipkeys = skipkeys
        self._aware_datetime = aware_datetime

    def write(self, value):
        """Write a list that holds a value."""
        self._objects = []
        self._numbers = {}  # (type, value) of scalars: number
        self._ids = {}  # id() of others: number
        self._flatten(value)
        count = len(self._objects)
        self._ref_size = _width(count)
        self._offsets = []
        self._file.write(b"bplist00")
        for each in self._objects:
            self._offsets.append(self._file.tell())
            self._write_object(each)
        start = self._file.tell()
        size = _width(start)
        self._file.write(b"".join([offset.to_bytes(size) for offset in self._offsets]))
        self._file.write(struct.pack(">5xBBBQQQ", 0, size, self._ref_size, count,
                                     self._number(value), start))

    def _flatten(self, value):
        if isinstance(value, _scalars):
            if (type(value), value) in self._numbers if not isinstance(value, bytearray) \
                    else id(value) in self._ids:
                return
        elif id(value) in self._ids:
            return
        number = len(self._objects)
        self._objects.append(value)
        if isinstance(value, _scalars) and not isinstance(value, bytearray):
            self._numbers[type(value), value] = number
        else:
            self._ids[id(value)] = number
        if isinstance(value, dict):
            keys, values = self._items(value)
            for part in itertools.chain(keys, values):
                self._flatten(part)
        elif isinstance(value, (list, tuple)):
            for part in value:
                self._flatten(part)

    def _items(self, value):
        items = sorted(value.items()) if self._sort_keys else value.items()
        keys, values = [], []
        for key, item in items:
            if not isinstance(key, str):
                if self._skipkeys:
                    continue
                raise TypeError("keys must be strings")
            keys.append(key)
            values.append(item)
        return keys, values

    def _number(self, value):
        if isinstance(value, _scalars) and not isinstance(value, bytearray):
            return self._numbers[type(value), value]
        return self._ids[id(value)]

    def _head(self, token, size):
        if size < 15:
            self._file.write(bytes([token | size]))
        else:
            width = _width(size)
            self._file.write(bytes([token | 15, 0x10 | width.bit_length() - 1])
                             + size.to_bytes(width))

    def _references(self, values):
        self._file.write(b"".join([self._number(value).to_bytes(self._ref_size)
                                   for value in values]))

    def _integer(self, value):
        if value < 0:
            try:
                data = b"\x13" + struct.pack(">q", value)
            except struct.error:
                raise OverflowError(value) from None
        elif value < 1 << 63:
            width = _width(value)
            data = bytes([0x10 | width.bit_length() - 1]) + value.to_bytes(width)
        elif value < 1 << 64:
            data = b"\x14" + value.to_bytes(16, signed=True)
        else:
            raise OverflowError(value)
        self._file.write(data)

    def _write_object(self, value):
        if value is None:
            self._file.write(b"\x00")
        elif value is False or value is True:
            self._file.write(b"\x09" if value else b"\x08")
        elif isinstance(value, int):
            self._integer(value)
        elif isinstance(value, float):
            self._file.write(b"\x23" + struct.pack(">d", value))
        elif isinstance(value, datetime.datetime):
            if self._aware_datetime:
                value = value.astimezone(datetime.UTC)
                seconds = (value - _EPOCH.replace(tzinfo=datetime.UTC)).total_seconds()
            else:
                seconds = (value - _EPOCH).total_seconds()
            self._file.write(b"\x33" + struct.pack(">d", seconds))
        elif isinstance(value, (bytes, bytearray)):
            self._head(0x40, len(value))
            self._file.write(value)
        elif isinstance(value, str):
            self._text(value)
        elif isinstance(value, UID):
            if value.data < 0:
                raise ValueError("UIDs must be positive")
            width = _width(value.data)
            self._file.write(bytes([0x80 | width - 1]) + value.data.to_bytes(width))
        elif isinstance(value, (list, tuple)):
            self._head(0xa0, len(value))
            self._references(value)
        elif isinstance(value, dict):
            keys, values = self._items(value)
            self._head(0xd0, len(keys))
            self._references(keys)
            self._references(values)
        else:
            raise TypeError(value)

    def _text(self, value):
        try:
            data = value.encode("ascii")
            self._head(0x50, len(data))
        except UnicodeEncodeError:
            data = value.encode("utf-16be")
            self._head(0x60, len(data) // 2)
        self._file.write(data)


# ---- what programs call ----

_FORMATS = {
    FMT_XML: (_is_xml, _PlistParser, _PlistWriter),
    FMT_BINARY: (lambda header: header[:8] == b"bplist00", _BinaryPlistParser,
                 _BinaryPlistWriter),
}


def load(fp, *, fmt=None, dict_type=dict, aware_datetime=False):
    """Read a list from a binary file; fmt None: whatever it is."""
    if fmt is None:
        header = fp.read(32)
        fp.seek(0)
        for detect, parser, _ in _FORMATS.values():
            if detect(header):
                break
        else:
            raise InvalidFileException()
    else:
        parser = _FORMATS[fmt][1]
    return parser(dict_type=dict_type, aware_datetime=aware_datetime).parse(fp)


def loads(value, *, fmt=None, dict_type=dict, aware_datetime=False):
    """Read a list from bytes, or an XML list from a str."""
    if isinstance(value, str):
        if fmt == FMT_BINARY:
            raise TypeError("value must be bytes-like object when fmt is FMT_BINARY")
        value = value.encode()
    return load(BytesIO(value), fmt=fmt, dict_type=dict_type, aware_datetime=aware_datetime)


def dump(value, fp, *, fmt=FMT_XML, sort_keys=True, skipkeys=False, aware_datetime=False):
    """Write a list to a binary file."""
    if fmt not in _FORMATS:
        raise ValueError(f"Unsupported format: {fmt!r}")
    writer = _FORMATS[fmt][2](fp, sort_keys=sort_keys, skipkeys=skipkeys,
                              aware_datetime=aware_datetime)
    writer.write(value)


def dumps(value, *, fmt=FMT_XML, skipkeys=False, sort_keys=True, aware_datetime=False):
    """A list as bytes."""
    out = BytesIO()
    dump(value, out, fmt=fmt, skipkeys=skipkeys, sort_keys=sort_keys,
         aware_datetime=aware_datetime)
    return out.getvalue()
