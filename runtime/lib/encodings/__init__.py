"""The encodings that codecs.lookup() finds."""

import codecs
import importlib

# Plain names (no '-', '_'), and the names that lookup() shows.
_builtin = {
    "utf8": "utf-8", "u8": "utf-8", "utf": "utf-8", "cp65001": "utf-8", "utf8ucs2": "utf-8",
    "utf8ucs4": "utf-8", "latin1": "iso8859-1", "latin": "iso8859-1", "l1": "iso8859-1",
    "iso88591": "iso8859-1", "8859": "iso8859-1", "cp819": "iso8859-1", "ascii": "ascii",
    "usascii": "ascii", "us": "ascii", "646": "ascii", "utf16": "utf-16", "u16": "utf-16",
    "utf32": "utf-32", "u32": "utf-32", "utf16le": "utf-16-le", "utf16be": "utf-16-be",
    "utf32le": "utf-32-le", "utf32be": "utf-32-be", "utf8sig": "utf-8-sig",
}
_mapped = {
    "latin2": "iso8859-2", "l2": "iso8859-2", "cyrillic": "iso8859-5", "greek": "iso8859-7",
    "latin5": "iso8859-9", "l5": "iso8859-9", "latin9": "iso8859-15", "l9": "iso8859-15",
    "macintosh": "mac-roman", "ibm437": "cp437", "437": "cp437", "ibm850": "cp850",
    "850": "cp850", "ibm852": "cp852", "852": "cp852", "ibm866": "cp866", "866": "cp866",
}
_by_bytes = {"quotedprintable": "quopri"}
# Encodings with a module of their own.
_own = {"punycode": "punycode", "idna": "idna", "utf7": "utf_7", "u7": "utf_7",
        "unicode11utf7": "utf_7"}


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
    return info


def _make_rot13():
    upper, lower = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz"
    table = str.maketrans(upper + lower,
                          upper[13:] + upper[:13] + lower[13:] + lower[:13])
    return _by_function("rot-13", lambda s: str.translate(s, table),
                        lambda s: str.translate(s, table))


def _make_bytes(name):
    import binascii
    if name == "hex":
        return _by_function(name, binascii.b2a_hex, binascii.a2b_hex)
    if name == "uu":
        return _by_function(name, _uu_encode, _uu_decode)
    if name == "quopri":
        return _by_function(name, _quopri_encode, binascii.a2b_qp)
    import base64
    return _by_function(name, base64.encodebytes, base64.decodebytes)


def _uu_encode(data):
    import binascii
    data = bytes(data)
    lines = [binascii.b2a_uu(data[i:i + 45]) for i in range(0, len(data), 45)]
    return b"".join([b"begin 666 <data>\n", *lines, b" \nend\n"])


def _uu_decode(data):
    import binascii
    lines = iter(bytes(data).splitlines(True))
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


def _quopri_encode(data):
    import binascii
    return binascii.b2a_qp(bytes(data), quotetabs=True)


def _undefined(input, errors="strict"):
    raise UnicodeError("undefined encoding")


def _make_direct(name, encode, decode):
    def encode_all(input, errors="strict"):
        return encode(input, errors)

    def decode_all(input, errors="strict"):
        return decode(input, errors, True)

    return codecs._make(name, encode_all, decode_all)


def _make_escape(name, encode, decode):
    """As _make_direct; an escape may come in pieces."""
    class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
        def _buffer_decode(self, input, errors, final):
            return decode(input, errors, final)

    made = _make_direct(name, encode, decode)
    return codecs.CodecInfo(made.encode, made.decode, made.streamreader, made.streamwriter,
                            made.incrementalencoder, IncrementalDecoder, name)


def _make_builtin(name):
    if name == "utf-8-sig":
        return codecs._make(name, lambda input, errors="strict":
                            (input.encode(name, errors), len(input)),
                            lambda input, errors="strict":
                            (bytes(input).decode(name, errors), len(input)))
    if name in ("ascii", "iso8859-1"):
        plain = "ascii" if name == "ascii" else "latin_1"
        return codecs._make(name, getattr(codecs, plain + "_encode"),
                            getattr(codecs, plain + "_decode"))
    plain = name.replace("-", "_")
    return _make_direct(name, getattr(codecs, plain + "_encode"),
                        getattr(codecs, plain + "_decode"))


def _make_mapped(name, upper):
    decoding = "".join(map(chr, range(128))) + upper.replace("\ufffd", "\ufffe")
    encoding = codecs.charmap_build(decoding)

    def encode(input, errors="strict"):
        return codecs.charmap_encode(input, errors, encoding)

    def decode(input, errors="strict"):
        return codecs.charmap_decode(input, errors, decoding)

    return codecs._make(name, encode, decode)


def search_function(encoding):
    """The CodecInfo of an encoding, or None."""
    plain = encoding.lower().replace("-", "").replace("_", "")
    if plain in _builtin:
        return _make_builtin(_builtin[plain])
    if plain == "rot13":
        return _make_rot13()
    if plain.removesuffix("codec") in ("hex", "base64", "uu", "quopri"):
        return _make_bytes(plain.removesuffix("codec"))
    if plain in _by_bytes:
        return _make_bytes(_by_bytes[plain])
    if plain in _own:
        return importlib.import_module("encodings." + _own[plain]).getregentry()
    if plain == "undefined":
        return codecs._make(plain, _undefined, _undefined)
    if plain == "charmap":
        return codecs._make(plain, codecs.charmap_encode, codecs.charmap_decode)
    if plain == "unicodeescape":
        return _make_escape("unicode-escape", codecs.unicode_escape_encode,
                            codecs.unicode_escape_decode)
    if plain == "rawunicodeescape":
        return _make_escape("raw-unicode-escape", codecs.raw_unicode_escape_encode,
                            codecs.raw_unicode_escape_decode)
    from encodings._tables import TABLES
    plain = plain.replace("windows", "cp")
    for name, upper in TABLES.items():
        if name.replace("-", "") == plain or _mapped.get(plain) == name:
            return _make_mapped(name, upper)
    return None


def _fill(names):
    """Give the module of an encoding what its codec consists of."""
    info = search_function(names["__name__"].rpartition(".")[2])
    names.update(encode=info.encode, decode=info.decode,
                 IncrementalEncoder=info.incrementalencoder,
                 IncrementalDecoder=info.incrementaldecoder,
                 StreamWriter=info.streamwriter, StreamReader=info.streamreader,
                 getregentry=lambda: info)


codecs.register(search_function)
