"""UTF-7: ASCII, and base64 of UTF-16 between '+' and '-' (RFC 2152)."""

import codecs

_BASE64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_VALUES = {byte: value for value, byte in enumerate(_BASE64)}
_DIRECT = frozenset(map(chr, range(32, 127))) - set("+\\~") | set("\t\n\r")


def encode(input, errors="strict"):
    """(bytes, how many characters they stand for)"""
    if not isinstance(input, str):
        kind = "None" if input is None else type(input).__name__
        raise TypeError(f"utf_7_encode() argument 1 must be str, not {kind}")
    out = bytearray()
    bits = pending = 0
    inside = False
    for c in input:
        if c in _DIRECT:
            if inside:
                if bits:
                    out.append(_BASE64[pending << 6 - bits & 63])
                if ord(c) in _VALUES or c == "-":
                    out += b"-"
                inside = False
                bits = pending = 0
            out.append(ord(c))
            continue
        if c == "+" and not inside:
            out += b"+-"
            continue
        if not inside:
            out += b"+"
            inside = True
        data = c.encode("utf-16-be", "surrogatepass")
        pending = pending << 8 * len(data) | int.from_bytes(data)
        bits += 8 * len(data)
        while bits >= 6:
            bits -= 6
            out.append(_BASE64[pending >> bits & 63])
        pending &= (1 << bits) - 1
    if inside:
        if bits:
            out.append(_BASE64[pending << 6 - bits & 63])
        out += b"-"
    return bytes(out), len(input)


class _Reader:
    """Bytes on the way to text."""

    def __init__(self, data, errors):
        self.data = data
        self.errors = errors
        self.out = []
        self.at = 0
        self.start = 0         # of the shift sequence
        self.inside = False    # a shift sequence
        self.bits = self.pending = 0
        self.high = ""         # half of a pair of surrogates

    def fail(self, start, end, reason):
        """Let the handler of errors say what comes instead."""
        handle = codecs.lookup_error(self.errors)
        text, at = handle(UnicodeDecodeError("utf7", self.data, start, end, reason))
        self.out.append(text)
        self.at = at + len(self.data) if at < 0 else at
        self.inside = False
        self.bits = self.pending = 0

    def put(self, unit):
        """Take 16 bits."""
        c = chr(unit)
        if self.high and "\udc00" <= c <= "\udfff":
            c = (self.high + c).encode("utf-16", "surrogatepass").decode("utf-16")
            self.high = ""
        else:
            self.out.append(self.high)
            self.high = c if "\ud800" <= c <= "\udbff" else ""
            if self.high:
                return
        self.out.append(c)

    def shifted(self, byte):
        """Take a byte of a shift sequence."""
        value = _VALUES.get(byte)
        if value is not None:
            self.at += 1
            self.pending = self.pending << 6 | value
            self.bits += 6
            if self.bits >= 16:
                self.bits -= 16
                self.put(self.pending >> self.bits)
                self.pending &= (1 << self.bits) - 1
            return
        self.inside = False
        if self.bits >= 6 or self.pending:
            kind = "partial character" if self.bits >= 6 else "non-zero padding bits"
            self.fail(self.start, self.at + 1, f"{kind} in shift sequence")
            return
        if byte < 128:
            self.out.append(self.high)
        self.high = ""
        self.at += byte == 45  # a hyphen belongs to the sequence

    def plain(self, byte):
        """Take a byte outside."""
        if byte > 127:
            self.fail(self.at, self.at + 1, "unexpected special character")
            return
        self.at += 1
        if byte != 43:
            self.out.append(chr(byte))
            return
        self.start = self.at - 1
        following = self.data[self.at:self.at + 1]
        if following == b"-":
            self.at += 1
            self.out.append("+")
        elif following and following[0] not in _VALUES:
            self.fail(self.start, self.at + 1, "ill-formed sequence")
        else:
            self.inside = True
            self.bits = self.pending = 0
            self.high = ""

    def read(self, final):
        """(text, how many bytes it took)"""
        kept = 0  # parts before the shift sequence
        while True:
            while self.at < len(self.data):
                byte = self.data[self.at]
                if self.inside:
                    self.shifted(byte)
                else:
                    kept = len(self.out)
                    self.plain(byte)
            if not self.inside:
                return "".join(self.out), len(self.data)
            if not final:
                return "".join(self.out[:kept]), self.start
            if not (self.high or self.bits >= 6 or self.pending):
                return "".join(self.out), len(self.data)
            self.fail(self.start, len(self.data), "unterminated shift sequence")


def decode(input, errors="strict", final=True):
    """(text, how many bytes it took)"""
    try:
        data = bytes(memoryview(input))
    except TypeError:
        raise TypeError("a bytes-like object is required, not "
                        f"{type(input).__name__!r}") from None
    return _Reader(data, errors or "strict").read(final)


class IncrementalEncoder(codecs.IncrementalEncoder):
    def encode(self, input, final=False):
        return encode(input, self.errors)[0]


class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
    def _buffer_decode(self, input, errors, final):
        return decode(input, errors, final)


class StreamWriter(codecs.StreamWriter):
    def encode(self, input, errors="strict"):
        return encode(input, errors)


class StreamReader(codecs.StreamReader):
    def decode(self, input, errors="strict"):
        return decode(input, errors, False)


def getregentry():
    return codecs.CodecInfo(name="utf-7", encode=encode, decode=decode,
                            incrementalencoder=IncrementalEncoder,
                            incrementaldecoder=IncrementalDecoder,
                            streamwriter=StreamWriter, streamreader=StreamReader)
