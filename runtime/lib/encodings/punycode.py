"""Punycode: text in a few ASCII letters, as the names of hosts need it (RFC 3492)."""

import codecs

_DIGITS = b"abcdefghijklmnopqrstuvwxyz0123456789"


def _threshold(place, bias):
    """How many digits end a number at a place."""
    return min(max(36 * (place + 1) - bias, 1), 26)


def _adapt(delta, first, count):
    """The bias for the next number, when count characters are there."""
    delta = delta // 700 if first else delta // 2
    delta += delta // count
    steps = 0
    while delta > 455:
        delta //= 35
        steps += 36
    return steps + 36 * delta // (delta + 38)


def _number(value, bias):
    """A value as digits of growing weights."""
    digits = bytearray()
    place = 0
    while value >= (t := _threshold(place, bias)):
        value, digit = divmod(value - t, 36 - t)
        digits.append(_DIGITS[t + digit])
        place += 1
    digits.append(_DIGITS[value])
    return digits


def punycode_encode(text):
    """The ASCII characters, a hyphen if there are any, and where the others go."""
    basic = [c for c in text if c < "\x80"]
    result = bytearray("".join(basic), "ascii")
    if basic:
        result += b"-"
    done = len(basic)
    delta, last, bias = 0, 128, 72
    for code in sorted({ord(c) for c in text if c >= "\x80"}):
        delta += (code - last) * (done + 1)
        for c in map(ord, text):
            if c < code:
                delta += 1
            elif c == code:
                result += _number(delta, bias)
                bias = _adapt(delta, done == len(basic), done + 1)
                delta = 0
                done += 1
        delta += 1
        last = code + 1
    return bytes(result)


def _fail(data, at, reason):
    raise UnicodeDecodeError("punycode", data, at, at + 1, reason)


def _read_number(data, at, bias):
    """(a number that begins at a place, where the next one begins)"""
    value, weight, place = 0, 1, 0
    while True:
        if at == len(data):
            _fail(data, at, "incomplete punycode string")
        digit = _DIGITS.find(data[at:at + 1].lower())
        if digit < 0:
            _fail(data, at, f"Invalid extended code point '{data[at]}'")
        at += 1
        value += digit * weight
        t = _threshold(place, bias)
        if digit < t:
            return value, at
        weight *= 36 - t
        place += 1


def punycode_decode(data, errors):
    """The text of bytes; what is wrong ends it unless errors is strict."""
    data = bytes(data)
    at = data.rfind(b"-") + 1
    try:
        chars = list(str(data[:max(at - 1, 0)], "ascii", errors))
    except UnicodeDecodeError as error:
        raise UnicodeDecodeError("ascii", data, error.start, error.end, error.reason) from None
    code, place, bias, first = 128, 0, 72, True
    while at < len(data):
        begin = at
        try:
            value, at = _read_number(data, at, bias)
            place += value
            code += place // (len(chars) + 1)
            if code > 0x10ffff:
                _fail(data, begin, f"Invalid character U+{code:x}")
        except UnicodeDecodeError:
            if errors == "strict":
                raise
            break
        place %= len(chars) + 1
        chars.insert(place, chr(code))
        bias = _adapt(value, first, len(chars))
        first = False
        place += 1
    return "".join(chars)


def _check(errors):
    if errors not in ("strict", "replace", "ignore"):
        raise UnicodeError(f"Unsupported error handling: {errors}")


class Codec(codecs.Codec):
    def encode(self, input, errors="strict"):
        return punycode_encode(input), len(input)

    def decode(self, input, errors="strict"):
        _check(errors)
        return punycode_decode(input, errors), len(input)


class IncrementalEncoder(codecs.IncrementalEncoder):
    def encode(self, input, final=False):
        return punycode_encode(input)


class IncrementalDecoder(codecs.IncrementalDecoder):
    def decode(self, input, final=False):
        _check(self.errors)
        return punycode_decode(input, self.errors)


class StreamWriter(Codec, codecs.StreamWriter):
    pass


class StreamReader(Codec, codecs.StreamReader):
    pass


def getregentry():
    return codecs.CodecInfo(name="punycode", encode=Codec().encode, decode=Codec().decode,
                            incrementalencoder=IncrementalEncoder,
                            incrementaldecoder=IncrementalDecoder,
                            streamwriter=StreamWriter, streamreader=StreamReader)
