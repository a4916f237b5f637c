"""The encodings that codecs.lookup() finds."""

import codecs
import importlib
from _io import BytesIO

from encodings.aliases import aliases as _aliases


class CodecRegistryError(LookupError, SystemError):
    """A search function answered nonsense."""


def normalize_encoding(encoding):
    """The name with one '_' for each run of other signs."""
    if isinstance(encoding, bytes):
        encoding = str(encoding, "ascii")
    chars = []
    gap = False
    for c in encoding:
        if c.isalnum() or c == ".":
            if gap and chars:
                chars.append("_")
            if c.isascii():
                chars.append(c)
            gap = False
        else:
            gap = True
    return "".join(chars)


def _by_function(name, to, back, text=False):
    """The codec of two functions that take all at once."""
    def encode(input, errors="strict"):
        return to(input), len(input)

    def decode(input, errors="strict"):
        return back(input), len(input)

    info = codecs._make(name, encode, decode)
    info._is_text_encoding = text
    if not text and name != "rot-13":
        info.streamreader.charbuffertype = bytes
    return info


def _make_rot13():
    upper, lower = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz"
    table = str.maketrans(upper + lower,
                          upper[13:] + upper[:13] + lower[13:] + lower[:13])
    return _by_function("rot-13", lambda s: str.translate(s, table),
                        lambda s: str.translate(s, table))


def _make_hex():
    import binascii
    return _by_function("hex", binascii.b2a_hex, binascii.a2b_hex)


def _make_base64():
    import base64
    return _by_function("base64", base64.encodebytes, base64.decodebytes)


def _uu_encode(data):
    import binascii
    data = BytesIO(data).getvalue()
    lines = [binascii.b2a_uu(data[i:i + 45]) for i in range(0, len(data), 45)]
    return b"".join([b"begin 666 <data>\n", *lines, b" \nend\n"])


def _uu_decode(data):
    import binascii
    lines = iter(BytesIO(data).readlines())
    if not any(line.startswith(b"begin") for line in lines):
        raise ValueError('Missing "begin" line in input data')
    parts = []
    for line in lines:
        if line == b"end\n":
            return b"".join(parts)
        try:
            parts.append(binascii.a2b_uu(line))
        except binascii.Error:  # more than the length says: cut
            parts.append(binascii.a2b_uu(line[:((line[0] - 32 & 63) * 4 + 5) // 3]))
    raise ValueError("Truncated input data")


def _make_quopri():
    import binascii
    return _by_function(
        "quopri", lambda data: binascii.b2a_qp(BytesIO(data).getvalue(), quotetabs=True),
        lambda data: binascii.a2b_qp(BytesIO(data).getvalue()))


def _undefined(input, errors="strict"):
    raise UnicodeError("undefined encoding")


def _sig_encode(input, errors="strict"):
    return codecs.BOM_UTF8 + codecs.utf_8_encode(input, errors)[0], len(input)


def _sig_decode(input, errors="strict"):
    begin = 3 if input[:3] == codecs.BOM_UTF8 else 0
    text, taken = codecs.utf_8_decode(input[begin:], errors, True)
    return text, begin + taken


def _functions(module):
    """The two functions of codecs for an encoding."""
    return getattr(codecs, module + "_encode"), getattr(codecs, module + "_decode")


def _make_utf(module):
    encode, decode_part = _functions(module)

    def encode_all(input, errors="strict"):
        return encode(input, errors)

    def decode(input, errors="strict"):
        return decode_part(input, errors, True)

    return codecs._make(module.replace("_", "-"), encode_all, decode)


def _make_escape(module):
    """As _make_utf; an escape may come in pieces."""
    decode = _functions(module)[1]

    class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
        def _buffer_decode(self, input, errors, final):
            return decode(input, errors, final)

    made = _make_utf(module)

    class StreamReader(made.streamreader):
        def decode(self, input, errors="strict"):
            return decode(input, errors, False)

    return codecs.CodecInfo(made.encode, made.decode, StreamReader, made.streamwriter,
                            made.incrementalencoder, IncrementalDecoder, made.name)


def _make_mapped(name, upper):
    decoding = "".join(map(chr, range(128))) + upper.replace("\ufffd", "\ufffe")
    encoding = codecs.charmap_build(decoding)

    def encode(input, errors="strict"):
        return codecs.charmap_encode(input, errors, encoding)

    def decode(input, errors="strict"):
        return codecs.charmap_decode(input, errors, decoding)

    return codecs._make(name, encode, decode)


# How the codec of a module is made; what is not here is a table or makes its own.
_makers = {
    "ascii": lambda: codecs._make("ascii", *_functions("ascii")),
    "base64_codec": _make_base64,
    "charmap": lambda: codecs._make("charmap", *_functions("charmap")),
    "hex_codec": _make_hex,
    "latin_1": lambda: codecs._make("iso8859-1", *_functions("latin_1")),
    "quopri_codec": _make_quopri,
    "raw_unicode_escape": lambda: _make_escape("raw_unicode_escape"),
    "rot_13": _make_rot13,
    "undefined": lambda: codecs._make("undefined", _undefined, _undefined),
    "unicode_escape": lambda: _make_escape("unicode_escape"),
    "utf_8_sig": lambda: codecs._make("utf-8-sig", _sig_encode, _sig_decode),
    "uu_codec": lambda: _by_function("uu", _uu_encode, _uu_decode),
}


def search_function(encoding):
    """The CodecInfo of an encoding, or None."""
    name = normalize_encoding(encoding)
    module = _aliases.get(name) or _aliases.get(name.replace(".", "_"), name)
    if module in _makers:
        return _makers[module]()
    if module in ("idna", "punycode", "utf_7"):
        return importlib.import_module("encodings." + module).getregentry()
    if module in ("utf_8", "utf_16", "utf_16_be", "utf_16_le", "utf_32", "utf_32_be",
                  "utf_32_le"):
        return _make_utf(module)
    from encodings._tables import TABLES
    name = module.replace("_", "-")
    return _make_mapped(name, TABLES[name]) if name in TABLES else None


def _fill(names):
    """Give the module of an encoding what its codec consists of."""
    info = search_function(names["__name__"].rpartition(".")[2])
    names.update(encode=info.encode, decode=info.decode,
                 IncrementalEncoder=info.incrementalencoder,
                 IncrementalDecoder=info.incrementaldecoder,
                 StreamWriter=info.streamwriter, StreamReader=info.streamreader,
                 getregentry=lambda: info)


codecs.register(search_function)
