"""Encoding and decoding: by name, in steps, and of files."""

import builtins
import sys
from _codecs import *
from _codecs import decode, encode, lookup, lookup_error, register, register_error, unregister

__all__ = ["register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE",
           "BOM32_BE", "BOM32_LE", "BOM64_BE", "BOM64_LE", "BOM_UTF8", "BOM_UTF16",
           "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE",
           "CodecInfo", "Codec", "IncrementalEncoder", "IncrementalDecoder",
           "StreamReader", "StreamWriter", "StreamReaderWriter", "StreamRecoder",
           "getencoder", "getdecoder", "getincrementalencoder", "getincrementaldecoder",
           "getreader", "getwriter",
           "encode", "decode", "iterencode", "iterdecode", "lookup_error",
           "register_error", "strict_errors", "ignore_errors", "replace_errors",
           "xmlcharrefreplace_errors", "backslashreplace_errors", "namereplace_errors"]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM_UTF32_LE = b"\xff\xfe\0\0"
BOM_UTF32_BE = b"\0\0\xfe\xff"
BOM = BOM_UTF16 = BOM_UTF16_LE if sys.byteorder == "little" else BOM_UTF16_BE
BOM_UTF32 = BOM_UTF32_LE if sys.byteorder == "little" else BOM_UTF32_BE
BOM32_LE, BOM32_BE, BOM64_LE, BOM64_BE = BOM_UTF16_LE, BOM_UTF16_BE, BOM_UTF32_LE, BOM_UTF32_BE


class CodecInfo(tuple):
    """What lookup() knows about an encoding."""

    _is_text_encoding = True  # whether str.encode() and bytes.decode() take it

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None,
                incrementalencoder=None, incrementaldecoder=None, name=None, *,
                _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        return self

    def __getnewargs__(self):
        return tuple(self)

    def __repr__(self):
        return "<%s.%s object for encoding %s at %#x>" % (
            self.__class__.__module__, self.__class__.__qualname__, self.name, id(self))


class Codec:
    """The base of encoders and decoders without a state."""

    def encode(self, input, errors="strict"):
        """(the bytes, how much was encoded)."""
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        """(the text, how much was decoded)."""
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes a text that comes in parts."""

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        """The bytes of a part."""
        raise NotImplementedError

    def reset(self):
        """Begin anew."""

    def getstate(self):
        """What setstate() takes."""
        return 0

    def setstate(self, state):
        """Go back to a state."""


class IncrementalDecoder:
    """Decodes bytes that come in parts."""

    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        """The text of a part."""
        raise NotImplementedError

    def reset(self):
        """Begin anew."""

    def getstate(self):
        """What setstate() takes."""
        return b"", 0

    def setstate(self, state):
        """Go back to a state."""


class BufferedIncrementalEncoder(IncrementalEncoder):
    """Keeps for the next part what _buffer_encode() did not take."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.buffer = ""

    def _buffer_encode(self, input, errors, final):
        """(bytes, how much of the text they are)."""
        raise NotImplementedError

    def encode(self, input, final=False):
        text = self.buffer + input
        result, taken = self._buffer_encode(text, self.errors, final)
        self.buffer = text[taken:]
        return result

    def reset(self):
        super().reset()
        self.buffer = ""

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ""


class BufferedIncrementalDecoder(IncrementalDecoder):
    """Keeps for the next part what _buffer_decode() did not take."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        """(text, how much of the bytes it was)."""
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        result, taken = self._buffer_decode(data, self.errors, final)
        self.buffer = data[taken:]
        return result

    def reset(self):
        super().reset()
        self.buffer = b""

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


class StreamWriter(Codec):
    """Writes text to a stream of bytes."""

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        """Write text."""
        self.stream.write(self.encode(object, self.errors)[0])

    def writelines(self, list):
        """Write several texts."""
        self.write("".join(list))

    def reset(self):
        """Begin anew."""

    def seek(self, offset, whence=0):
        """Go to a position."""
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __reduce_ex__(self, proto):
        raise TypeError(f"can't serialize {self.__class__.__name__}")

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReader(Codec):
    """Reads text from a stream of bytes, decoding what comes."""

    charbuffertype = str  # of what it gives out

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self.bytebuffer = b""  # not decoded yet
        self.charbuffer = self.charbuffertype()  # not given out yet

    def _decode_some(self, data, firstline):
        try:
            return self.decode(data, self.errors)
        except UnicodeDecodeError as error:
            if not firstline:
                raise
            text, used = self.decode(data[:error.start], self.errors)
            if len(text.splitlines(True)) <= 1:
                raise
            return text, used  # a whole line comes before the mistake

    def read(self, size=-1, chars=-1, firstline=False):
        """Read chars characters, or at most size, or all; size bytes are asked for at once."""
        wanted = chars if chars >= 0 else size
        while wanted < 0 or len(self.charbuffer) < wanted:
            new = self.stream.read() if size < 0 else self.stream.read(size)
            data = self.bytebuffer + new
            if not data:
                break
            text, used = self._decode_some(data, firstline)
            self.bytebuffer = data[used:]
            self.charbuffer += text
            if not new:
                break
        if wanted < 0:
            wanted = len(self.charbuffer)
        result = self.charbuffer[:wanted]
        self.charbuffer = self.charbuffer[wanted:]
        return result

    def readline(self, size=None, keepends=True):
        """Read a line, of at most about size bytes."""
        step = size or 72
        line = self.charbuffertype()
        while True:
            part = self.read(step, firstline=True)
            if part.endswith("\r" if isinstance(part, str) else b"\r"):  # half a line end?
                part += self.read(size=1, chars=1)
            line += part
            lines = line.splitlines(True)
            if len(lines) > 1:
                line = lines[0]
                self.charbuffer = self.charbuffertype().join(lines[1:]) + self.charbuffer
                break
            ended = lines and lines[0].splitlines()[0] != lines[0]
            if ended or not part or size is not None:
                break
            step = min(2 * step, 8000)
        return line if keepends or not line else line.splitlines()[0]

    def readlines(self, sizehint=None, keepends=True):
        """Read the lines that are left."""
        return self.read().splitlines(keepends)

    def reset(self):
        """Forget what was read but not given out."""
        self.bytebuffer = b""
        self.charbuffer = self.charbuffertype()

    def seek(self, offset, whence=0):
        """Go to a position."""
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __iter__(self):
        return self

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __reduce_ex__(self, proto):
        raise TypeError(f"can't serialize {self.__class__.__name__}")

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReaderWriter:
    """A reader and a writer of one stream."""

    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors
        for name in ("read", "readline", "readlines"):
            setattr(self, name, getattr(self.reader, name))
        for name in ("write", "writelines"):
            setattr(self, name, getattr(self.writer, name))

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.reader)

    def seek(self, offset, whence=0):
        """Go to a position."""
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()

    def reset(self):
        """Begin anew."""
        self.reader.reset()
        self.writer.reset()

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __reduce_ex__(self, proto):
        raise TypeError(f"can't serialize {self.__class__.__name__}")

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamRecoder:
    """Shows a stream of bytes in another encoding than its own."""

    data_encoding = file_encoding = "unknown"

    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        self.stream = stream
        self.encode = encode  # for who uses this object
        self.decode = decode
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        """Read bytes."""
        return self.encode(self.reader.read(size), self.errors)[0]

    def readline(self, size=None):
        """Read a line."""
        line = self.reader.readline() if size is None else self.reader.readline(size)
        return self.encode(line, self.errors)[0]

    def readlines(self, sizehint=None):
        """Read the lines that are left."""
        return self.encode(self.reader.read(), self.errors)[0].splitlines(keepends=True)

    def __next__(self):
        return self.encode(next(self.reader), self.errors)[0]

    def __iter__(self):
        return self

    def write(self, data):
        """Write bytes."""
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        """Write several of them."""
        return self.write(b"".join(list))

    def reset(self):
        """Begin anew."""
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        """Go to a position."""
        self.reader.seek(offset, whence)
        self.writer.seek(offset, whence)

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __reduce_ex__(self, proto):
        raise TypeError(f"can't serialize {self.__class__.__name__}")

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


# ---- looking up ----

strict_errors = lookup_error("strict")
ignore_errors = lookup_error("ignore")
replace_errors = lookup_error("replace")
xmlcharrefreplace_errors = lookup_error("xmlcharrefreplace")
backslashreplace_errors = lookup_error("backslashreplace")
namereplace_errors = lookup_error("namereplace")


def make_identity_dict(rng):
    """Each number of a range as its own value."""
    return {number: number for number in rng}


def make_encoding_map(decoding_map):
    """Turn a table round; None for what several have."""
    result = {}
    for key, value in decoding_map.items():
        result[value] = None if value in result else key
    return result


_IN_BASE64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def utf_7_encode(str, errors="strict", /):
    """The bytes of a text, and its length."""
    return str.encode("utf-7", errors or "strict"), len(str)


def utf_7_decode(data, errors="strict", final=False, /):
    """The text of bytes, and how many they were."""
    data = bytes(data)
    end = len(data)
    begun = data.find(b"+", len(data.rstrip(_IN_BASE64)))  # base64 has a + of its own
    if not final and begun >= 0:
        end = begun  # it may go on
    return data[:end].decode("utf-7", errors or "strict"), end


def _part_decoder(encoding):
    # decode(data, errors, final) of an encoding whose characters may be cut
    return globals()[encoding.replace("-", "_") + "_decode"]


def _make(name, encode, decode):
    class Encoder(IncrementalEncoder):
        begun = False

        def encode(self, input, final=False):
            own = name
            if self.begun:  # the mark stands at the begin only
                own = {"utf-16": "utf-16-le", "utf-32": "utf-32-le",
                       "utf-8-sig": "utf-8"}.get(name, name)
            self.begun = True
            return input.encode(own, self.errors) if own != name else encode(
                input, self.errors)[0]

        def reset(self):
            self.begun = False

    class Decoder(IncrementalDecoder):
        def __init__(self, errors="strict"):
            super().__init__(errors)
            self.buffer = b""
            self.mark = None

        def decode(self, input, final=False):
            kept, mark = self.buffer, self.mark
            try:
                return self._decode(kept + bytes(input), final)
            except UnicodeError:  # nothing of it was taken
                self.buffer = kept
                if name != "utf-8-sig":
                    self.mark = mark
                raise

        def _decode(self, data, final):
            self.buffer = b""
            own = self.mark or name
            if self.mark is None and name in ("utf-16", "utf-32"):
                need = 2 if name == "utf-16" else 4
                if len(data) < need and not final:
                    self.buffer = data
                    return ""
                big = data[:need] == (BOM_UTF16_BE if need == 2 else BOM_UTF32_BE)
                marked = big or data[:need] == (BOM_UTF16_LE if need == 2 else BOM_UTF32_LE)
                if marked:
                    data = data[need:]
                elif len(data) >= need:
                    _part_decoder(name + "-le")(data, self.errors, final)
                    raise UnicodeDecodeError(name, data, 0, need,
                                             "Stream does not start with BOM")
                elif not data:
                    return ""
                own = name + ("-be" if big else "-le")
                if marked:
                    self.mark = own
            if self.mark is None and name == "utf-8-sig":
                if not final and len(data) < 3 and BOM_UTF8.startswith(data):
                    self.buffer = data
                    return ""
                if data.startswith(BOM_UTF8):
                    data = data[3:]
                own = self.mark = "utf-8"
            if not own.startswith("utf-"):
                return decode(data, self.errors)[0]
            if final:
                return data.decode(own, self.errors) if own != name else decode(
                    data, self.errors)[0]
            text, taken = _part_decoder(own)(data, self.errors, False)
            self.buffer = data[taken:]
            return text

        def reset(self):
            self.buffer = b""
            self.mark = None

        def getstate(self):
            if name == "utf-8-sig":
                return self.buffer, int(self.mark is None)
            if name in ("utf-16", "utf-32"):
                return self.buffer, 2 if self.mark is None else int(self.mark.endswith("be"))
            return self.buffer, 0

        def setstate(self, state):
            self.buffer, flag = state
            self.mark = None
            if name == "utf-8-sig" and not flag:
                self.mark = "utf-8"
            elif name in ("utf-16", "utf-32") and flag in (0, 1):
                self.mark = name + ("-be" if flag else "-le")

    class Reader(StreamReader):
        def __init__(self, stream, errors="strict"):
            super().__init__(stream, errors)
            self._decoder = Decoder(errors)

        def encode(self, input, errors="strict"):
            return encode(input, errors)

        def decode(self, input, errors="strict"):
            decoder = self._decoder
            decoder.errors, mark = errors, decoder.mark
            try:
                text = decoder.decode(input)
            except UnicodeError:
                decoder.mark = mark  # the same bytes may come again
                raise
            used = len(input) - len(decoder.buffer)
            decoder.buffer = b""
            return text, used

        def reset(self):
            super().reset()
            self._decoder.reset()

    class Writer(StreamWriter):
        def __init__(self, stream, errors="strict"):
            super().__init__(stream, errors)
            self._encoder = Encoder(errors)

        def decode(self, input, errors="strict"):
            return decode(input, errors)

        def encode(self, input, errors="strict"):
            self._encoder.errors = errors
            return self._encoder.encode(input), len(input)

        def reset(self):
            self._encoder.reset()

    for cls in (Encoder, Decoder, Reader, Writer):
        cls.__module__ = "encodings." + name.replace("-", "_")
        cls.__name__ = cls.__qualname__ = cls.__base__.__name__
    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name)


def getencoder(encoding):
    """The encoder of an encoding."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """The decoder of an encoding."""
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    """The class that encodes in parts."""
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    """The class that decodes in parts."""
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    """The class that reads text."""
    return lookup(encoding).streamreader


def getwriter(encoding):
    """The class that writes text."""
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors="strict", **kwargs):
    """The bytes of each text of an iterator."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = encoder.encode(input)
        if output:
            yield output
    output = encoder.encode("", True)
    if output:
        yield output


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    """The text of the bytes of an iterator."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = decoder.decode(input)
        if output:
            yield output
    output = decoder.decode(b"", True)
    if output:
        yield output


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """Open a file of text; line ends stay as they are."""
    if encoding is not None and "b" not in mode:
        mode = mode.replace("t", "") + "b"
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    try:
        info = lookup(encoding)
        srw = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
        srw.encoding = encoding
        return srw
    except:
        file.close()
        raise


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    """A file of bytes in file_encoding, shown as bytes in data_encoding."""
    if file_encoding is None:
        file_encoding = data_encoding
    data, own = lookup(data_encoding), lookup(file_encoding)
    recoder = StreamRecoder(file, data.encode, data.decode, own.streamreader, own.streamwriter,
                            errors)
    recoder.data_encoding, recoder.file_encoding = data_encoding, file_encoding
    return recoder
