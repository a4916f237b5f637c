"""Names of hosts in all scripts, as ASCII (RFC 3490), prepared by nameprep (RFC 3491)."""

import codecs
import re
from unicodedata import bidirectional, normalize

ace_prefix = b"xn--"
sace_prefix = "xn--"
dots = re.compile("[.\u3002\uff0e\uff61]")

# RFC 3454, B.1: these go away.
_nothing = re.compile("[\xad\u034f\u1806\u180b-\u180d\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]")
# RFC 3454, C.1.2, C.2.2 and C.3 to C.9: these may not be there.
_refused = re.compile(
    "[\xa0\u1680\u2000-\u200b\u202f\u205f\u3000\x80-\x9f\u06dd\u070f\u180e\u200c\u200d"
    "\u2028\u2029\u2060-\u2063\u206a-\u206f\ufeff\ufff9-\ufffd\U0001d173-\U0001d17a"
    "\ue000-\uf8ff\U000f0000-\U0010ffff\ufdd0-\ufdef\ud800-\udfff\u2ff0-\u2ffb\u0340\u0341"
    "\u200e\u200f\u202a-\u202e\U000e0001\U000e0020-\U000e007f"
    + "".join(f"{chr(plane + 0xfffe)}{chr(plane + 0xffff)}"
              for plane in range(0, 0x110000, 0x10000)) + "]")


def _fold(c):
    """RFC 3454, B.2: without case, and still so once it is normal."""
    folded = c.casefold()
    plain = normalize("NFKC", folded)
    again = normalize("NFKC", "".join(x.casefold() for x in plain))
    return folded if plain == again else again


def _fail(text, start, end, reason):
    raise UnicodeEncodeError("idna", text, start, end, reason)


def nameprep(label):
    """The one form of a label, however it was written."""
    label = normalize("NFKC", "".join(map(_fold, _nothing.sub("", label))))
    refused = _refused.search(label)
    if refused:
        _fail(label, *refused.span(), f"Invalid character {refused[0]!r}")
    to_left = [bidirectional(c) in ("R", "AL") for c in label]
    if any(to_left):
        for i, c in enumerate(label):
            if bidirectional(c) == "L":
                _fail(label, i, i + 1, "Violation of BIDI requirement 2")
        for i in (0, len(label) - 1):
            if not to_left[i]:
                _fail(label, i, i + 1, "Violation of BIDI requirement 3")
    return label


def _sized(label, encoded):
    if not label:
        _fail(label, 0, 1, "label empty")
    if len(encoded) >= 64:
        _fail(label, 0, len(label), "label too long")
    return encoded


def ToASCII(label):
    """A label as bytes."""
    given = label
    if not label.isascii():
        label = nameprep(label)
    if label.isascii():
        return _sized(label, label.encode("ascii"))
    if label.lower().startswith(sace_prefix):
        _fail(label, 0, len(sace_prefix), "Label starts with ACE prefix")
    return _sized(given, ace_prefix + label.encode("punycode"))


def ToUnicode(label):
    """A label, bytes or text, as text."""
    if isinstance(label, str):
        if not label.isascii():
            label = nameprep(label)
            for i, c in enumerate(label):
                if not c.isascii():
                    _fail(label, i, i + 1, "Invalid character in IDN label")
        label = label.encode("ascii")
    if not label.lower().startswith(ace_prefix):
        return label.decode("ascii")
    try:
        text = label[len(ace_prefix):].decode("punycode")
    except UnicodeDecodeError as error:
        shift = len(ace_prefix)
        raise UnicodeDecodeError("idna", label, shift + error.start, shift + error.end,
                                 error.reason)
    again = ToASCII(text)
    if label.lower() != again:
        raise UnicodeDecodeError("idna", label, 0, len(label),
                                 f"IDNA does not round-trip, '{label!r}' != '{again!r}'")
    return text


def _labels(text):
    """(where each label begins, the label)"""
    start = 0
    for dot in dots.finditer(text):
        yield start, text[start:dot.start()]
        start = dot.end()
    yield start, text[start:]


def _encode(text):
    labels = []
    for start, label in _labels(text):
        if not label and start == len(text) and labels:  # a dot at the end
            labels.append(b"")
            break
        try:
            labels.append(ToASCII(label))
        except UnicodeEncodeError as error:
            # Of a label that nameprep changed, CPython tells the places all the same.
            raise UnicodeEncodeError("idna", text, start + error.start, start + error.end,
                                     error.reason)
    return b".".join(labels)


def _decode(data):
    data = bytes(data)
    if data.isascii() and ace_prefix not in data.lower():
        return data.decode("ascii")
    labels = []
    start = 0
    for label in data.split(b"."):
        try:
            labels.append(ToUnicode(label))
        except (UnicodeDecodeError, UnicodeEncodeError) as error:
            raise UnicodeDecodeError("idna", data, start + error.start, start + error.end,
                                     error.reason)
        start += len(label) + 1
    return ".".join(labels)


def _check(errors):
    if errors != "strict":
        raise UnicodeError(f"Unsupported error handling: {errors}")


class Codec(codecs.Codec):
    def encode(self, input, errors="strict"):
        _check(errors)
        return _encode(input) if input else b"", len(input)

    def decode(self, input, errors="strict"):
        _check(errors)
        return _decode(input), len(input)


class IncrementalEncoder(codecs.BufferedIncrementalEncoder):
    def _buffer_encode(self, input, errors, final):
        _check(errors)
        end = len(input)
        if not final:
            end = max((dot.end() for dot in dots.finditer(input)), default=0)
        return _encode(input[:end]) if end else b"", end


class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
    def _buffer_decode(self, input, errors, final):
        _check(errors)
        input = bytes(input)
        end = len(input) if final else input.rfind(b".") + 1
        return _decode(input[:end]), end


class StreamWriter(Codec, codecs.StreamWriter):
    pass


class StreamReader(Codec, codecs.StreamReader):
    pass


def getregentry():
    return codecs.CodecInfo(name="idna", encode=Codec().encode, decode=Codec().decode,
                            incrementalencoder=IncrementalEncoder,
                            incrementaldecoder=IncrementalDecoder,
                            streamwriter=StreamWriter, streamreader=StreamReader)
