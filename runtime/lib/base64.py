"""Bytes as text: base 16, 32, 64 and 85."""

import binascii

__all__ = ["encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode",
           "b32encode", "b32decode", "b32hexencode", "b32hexdecode", "b16encode",
           "b16decode", "b85encode", "b85decode", "a85encode", "a85decode", "z85encode",
           "z85decode", "standard_b64encode", "standard_b64decode", "urlsafe_b64encode",
           "urlsafe_b64decode"]

bytes_types = (bytes, bytearray)
MAXLINESIZE = 76
MAXBINSIZE = (MAXLINESIZE // 4) * 3


def _bytes_from_decode_data(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters")
    if isinstance(s, bytes_types):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError("argument should be a bytes-like object or ASCII string, not %r" %
                        s.__class__.__name__) from None


def b64encode(s, altchars=None):
    """Base 64 of bytes; altchars are two letters instead of + and /."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    """The bytes of base 64."""
    s = _bytes_from_decode_data(s)
    if altchars is not None:
        altchars = _bytes_from_decode_data(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    """Base 64 with + and /."""
    return b64encode(s)


def standard_b64decode(s):
    """The bytes of base 64 with + and /."""
    return b64decode(s)


_urlsafe_encode = bytes.maketrans(b"+/", b"-_")
_urlsafe_decode = bytes.maketrans(b"-_", b"+/")


def urlsafe_b64encode(s):
    """Base 64 with - and _."""
    return b64encode(s).translate(_urlsafe_encode)


def urlsafe_b64decode(s):
    """The bytes of base 64 with - and _."""
    s = _bytes_from_decode_data(s)
    return b64decode(s.translate(_urlsafe_decode))


# ---- base 32 ----

_b32alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_b32hexalphabet = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _b32encode(alphabet, s):
    if not isinstance(s, bytes_types):
        s = memoryview(s).tobytes()
    missing = -len(s) % 5
    result = bytearray()
    padded = bytes(s) + bytes(missing)
    for i in range(0, len(padded), 5):
        value = int.from_bytes(padded[i:i + 5])
        for shift in range(35, -1, -5):
            result.append(alphabet[value >> shift & 31])
    count = (0, 1, 3, 4, 6)[missing]
    if count:
        result[-count:] = b"=" * count
    return bytes(result)


def _b32decode(alphabet, s, casefold=False, map01=None):
    s = _bytes_from_decode_data(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _bytes_from_decode_data(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    length = len(s)
    s = s.rstrip(b"=")
    padding = length - len(s)
    values = {letter: i for i, letter in enumerate(alphabet)}
    result = bytearray()
    for i in range(0, len(s), 8):
        value = 0
        part = s[i:i + 8]
        for c in part:
            if c not in values:
                raise binascii.Error("Non-base32 digit found") from None
            value = value << 5 | values[c]
        result += (value << 5 * (8 - len(part))).to_bytes(5)
    if padding not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    if padding and result:
        del result[-((padding * 5 + 7) // 8):]
    return bytes(result)


def b32encode(s):
    """Base 32 of bytes."""
    return _b32encode(_b32alphabet, s)


def b32decode(s, casefold=False, map01=None):
    """The bytes of base 32."""
    return _b32decode(_b32alphabet, s, casefold, map01)


def b32hexencode(s):
    """Base 32 of bytes with the digits of RFC 4648, section 7."""
    return _b32encode(_b32hexalphabet, s)


def b32hexdecode(s, casefold=False):
    """The bytes of such base 32."""
    return _b32decode(_b32hexalphabet, s, casefold)


# ---- base 16 ----

def b16encode(s):
    """Base 16 of bytes."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """The bytes of base 16."""
    s = _bytes_from_decode_data(s)
    if casefold:
        s = s.upper()
    if s.translate(None, delete=b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


# ---- base 85 ----

_b85alphabet = (b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                b"!#$%&()*+-;<=>?@^_`{|}~")
_z85alphabet = (b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                b".-:+=^!/*?&<>()[]{}@%$#")
_a85alphabet = bytes(range(33, 118))


def _85encode(b, alphabet, pad=False, foldnuls=False, foldspaces=False):
    if not isinstance(b, bytes_types):
        b = memoryview(b).tobytes()
    missing = -len(b) % 4
    data = bytes(b) + bytes(missing)
    parts = []
    for i in range(0, len(data), 4):
        value = int.from_bytes(data[i:i + 4])
        if foldnuls and not value:
            parts.append(b"z")
        elif foldspaces and value == 0x20202020:
            parts.append(b"y")
        else:
            digits = []
            for _ in range(5):
                value, digit = divmod(value, 85)
                digits.append(alphabet[digit])
            parts.append(bytes(digits[::-1]))
    if missing and not pad:
        if parts[-1] == b"z":
            parts[-1] = alphabet[:1] * 5
        parts[-1] = parts[-1][:-missing]
    return b"".join(parts)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Ascii85 of bytes."""
    result = _85encode(b, _a85alphabet, pad, True, foldspaces)
    if adobe:
        result = b"<~" + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[i:i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        result = b"\n".join(lines)
    if adobe:
        result += b"~>"
    return result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    """The bytes of Ascii85."""
    b = _bytes_from_decode_data(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with {!r}".format(
                b"~>"))
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    result = bytearray()
    digits = []
    for c in b + b"uuuu":
        if 33 <= c <= 117:
            digits.append(c - 33)
            if len(digits) == 5:
                value = 0
                for digit in digits:
                    value = value * 85 + digit
                if value >> 32:
                    raise ValueError("Ascii85 overflow") from None
                result += value.to_bytes(4)
                digits.clear()
        elif c == 122:
            if digits:
                raise ValueError("z inside Ascii85 5-tuple")
            result += bytes(4)
        elif foldspaces and c == 121:
            if digits:
                raise ValueError("y inside Ascii85 5-tuple")
            result += b"    "
        elif c not in ignorechars:
            raise ValueError("Non-Ascii85 digit found: %c" % c)
    padding = 4 - len(digits)
    return bytes(result[:-padding] if padding else result)


def b85encode(b, pad=False):
    """Base 85 of bytes, as git has it."""
    return _85encode(b, _b85alphabet, pad)


def _85decode(b, alphabet, name):
    b = _bytes_from_decode_data(b)
    values = {letter: i for i, letter in enumerate(alphabet)}
    padding = -len(b) % 5
    b = bytes(b) + alphabet[-1:] * padding
    result = bytearray()
    for i in range(0, len(b), 5):
        value = 0
        for j, c in enumerate(b[i:i + 5]):
            if c not in values:
                raise ValueError(f"bad {name} character at position {i + j}") from None
            value = value * 85 + values[c]
        if value >> 32:
            raise ValueError(f"{name} overflow in hunk starting at byte {i}") from None
        result += value.to_bytes(4)
    return bytes(result[:-padding] if padding else result)


def b85decode(b):
    """The bytes of base 85."""
    return _85decode(b, _b85alphabet, "base85")


def z85encode(s):
    """Z85 of bytes."""
    return _85encode(s, _z85alphabet)


def z85decode(s):
    """The bytes of Z85."""
    return _85decode(s, _z85alphabet, "z85")


# ---- files and lines ----

def encode(input, output):
    """Encode a binary file to another, in lines."""
    while s := input.read(MAXBINSIZE):
        while len(s) < MAXBINSIZE and (ns := input.read(MAXBINSIZE - len(s))):
            s += ns
        output.write(binascii.b2a_base64(s))


def decode(input, output):
    """Decode a binary file to another."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def _input_type_check(s):
    try:
        m = memoryview(s)
    except TypeError as err:
        raise TypeError("expected bytes-like object, not %s" %
                        s.__class__.__name__) from err
    if m.format not in ("c", "b", "B"):
        raise TypeError("expected single byte elements, not %r from %s" %
                        (m.format, s.__class__.__name__))
    if m.ndim != 1:
        raise TypeError("expected 1-D data, not %d-D data from %s" %
                        (m.ndim, s.__class__.__name__))


def encodebytes(s):
    """Base 64 of bytes, in lines of 76."""
    _input_type_check(s)
    return b"".join(binascii.b2a_base64(s[i:i + MAXBINSIZE])
                    for i in range(0, len(s), MAXBINSIZE))


def decodebytes(s):
    """The bytes of base 64 in lines."""
    _input_type_check(s)
    return binascii.a2b_base64(s)


def main():
    """Encode or decode a file, or what is typed."""
    import getopt
    import sys
    usage = f"""usage: {sys.argv[0]} [-h|-d|-e|-u] [file|-]
        -h: print this help message and exit
        -d, -u: decode
        -e: encode (default)"""
    try:
        options, files = getopt.getopt(sys.argv[1:], "hdeu")
    except getopt.error as error:
        sys.stdout = sys.stderr
        print(error)
        print(usage)
        sys.exit(2)
    work = encode
    for option, _ in options:
        if option == "-h":
            print(usage)
            return
        work = encode if option == "-e" else decode
    if files and files[0] != "-":
        with open(files[0], "rb") as file:
            work(file, sys.stdout.buffer)
    else:
        work(sys.stdin.buffer, sys.stdout.buffer)


if __name__ == "__main__":
    main()
