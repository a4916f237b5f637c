"""Values as bytes, in the form of CPython's version 4, without code objects.

Written are None, True, False, ..., StopIteration, numbers, text, bytes and what contains
them: tuples, lists, dicts, sets. Read is also what CPython writes of these, with its
references to values that came before. Reading ends at the recursion limit, some hundred
levels deep.
"""

import itertools
import struct

__all__ = ["dump", "dumps", "load", "loads", "version"]

version = 4

_singletons = {b"N": None, b"T": True, b"F": False, b".": ..., b"S": StopIteration}
_null = object()
_marks = {id(value): mark for mark, value in _singletons.items()} | {id(_null): b"0"}
_deepest = 2000


def _write(value, out):
    stack = [iter((value,))]
    while stack:
        for value in stack[-1]:
            content = _write_one(value, out)
            if content is not None:
                stack.append(content)
                break
        else:
            stack.pop()
        if len(stack) > _deepest:
            raise ValueError("object too deeply nested to marshal")


def _write_one(value, out):
    """Write a value, or the head of one; what is in it is given back."""
    kind = type(value)
    mark = _marks.get(id(value))
    if mark is not None:
        out += mark
    elif kind is int:
        _write_int(value, out)
    elif kind is float:
        out += b"g" + struct.pack("<d", value)
    elif kind is complex:
        out += b"y" + struct.pack("<dd", value.real, value.imag)
    elif kind is str:
        _write_str(value, out)
    elif kind in (bytes, bytearray, memoryview):
        value = bytes(value)
        out += b"s" + struct.pack("<i", len(value)) + value
    elif kind is tuple and len(value) < 256:
        out += b")" + bytes([len(value)])
        return iter(value)
    elif kind in (tuple, list, set, frozenset):
        out += {tuple: b"(", list: b"[", set: b"<", frozenset: b">"}[kind]
        out += struct.pack("<i", len(value))
        return iter(value)
    elif kind is dict:
        out += b"{"
        return itertools.chain(itertools.chain.from_iterable(value.items()), (_null,))
    else:
        raise ValueError("unmarshallable object")


def _write_int(value, out):
    if -2**31 <= value < 2**31:
        out += b"i" + struct.pack("<i", value)
        return
    digits, rest = [], abs(value)
    while rest:
        digits.append(rest & 0x7fff)
        rest >>= 15
    count = len(digits)
    out += b"l" + struct.pack(f"<i{count}H", count if value > 0 else -count, *digits)


def _write_str(value, out):
    if not value.isascii():
        data = value.encode("utf-8", "surrogatepass")
        out += b"u" + struct.pack("<i", len(data)) + data
    elif len(value) < 256:
        out += b"z" + bytes([len(value)]) + value.encode()
    else:
        out += b"a" + struct.pack("<i", len(value)) + value.encode()


class _Reader:
    def __init__(self, read):
        self.read = read
        self.seen = []

    def take(self, count):
        data = self.read(count)
        if len(data) < count:
            raise EOFError("marshal data too short")
        return data

    def number(self, form="<i"):
        return struct.unpack(form, self.take(struct.calcsize(form)))[0]

    def value(self):
        first = self.read(1)
        if not first:
            raise EOFError("EOF read where object expected")
        mark, noted = bytes([first[0] & 0x7f]), first[0] & 0x80
        if mark == b"r":
            return self.refer()
        if mark == b"0":
            return _null
        if mark in _singletons:
            return _singletons[mark]
        place = len(self.seen)
        if noted:
            self.seen.append(_null)
        result = self.compound(mark, place if noted else None)
        if noted:
            self.seen[place] = result
        return result

    def refer(self):
        place = self.number()
        if not 0 <= place < len(self.seen) or self.seen[place] is _null:
            raise ValueError("bad marshal data (invalid reference)")
        return self.seen[place]

    def compound(self, mark, place):
        if mark == b"i":
            return self.number()
        if mark == b"l":
            return self.long()
        if mark == b"g":
            return self.number("<d")
        if mark == b"y":
            return complex(self.number("<d"), self.number("<d"))
        if mark == b"s":
            return self.take(self.size())
        if mark == b"u" or mark == b"t":
            return self.take(self.size()).decode("utf-8", "surrogatepass")
        if mark in (b"a", b"A"):
            return self.take(self.size()).decode("latin-1")
        if mark in (b"z", b"Z"):
            return self.take(self.number("<B")).decode("latin-1")
        if mark == b")":
            return tuple([self.item() for _ in range(self.number("<B"))])
        if mark == b"(":
            return tuple([self.item() for _ in range(self.size())])
        if mark == b">":
            return frozenset([self.item() for _ in range(self.size())])
        if mark in (b"[", b"<", b"{"):
            return self.container(mark, place)
        if mark == b"c":
            raise NotImplementedError("marshal of code objects is not available")
        raise ValueError("bad marshal data (unknown type code)")

    def container(self, mark, place):
        result = {b"[": list, b"<": set, b"{": dict}[mark]()
        if place is not None:
            self.seen[place] = result  # it may contain itself
        if mark == b"{":
            while (key := self.value()) is not _null:
                result[key] = self.item()
        else:
            add = result.append if mark == b"[" else result.add
            for _ in range(self.size()):
                add(self.item())
        return result

    def item(self):
        value = self.value()
        if value is _null:
            raise TypeError("NULL object in marshal data for object")
        return value

    def size(self):
        size = self.number()
        if size < 0:
            raise ValueError("bad marshal data (bytes object size out of range)")
        return size

    def long(self):
        count = self.number()
        result = 0
        for place, digit in enumerate(struct.unpack(f"<{abs(count)}H",
                                                    self.take(2 * abs(count)))):
            if digit > 0x7fff:
                raise ValueError("bad marshal data (digit out of range in long)")
            result |= digit << 15 * place
        return result if count >= 0 else -result


def dumps(value, version=version, /, *, allow_code=True):
    """The bytes that stand for a value."""
    out = bytearray()
    _write(value, out)
    return bytes(out)


def loads(data, /, *, allow_code=True):
    """The value that bytes stand for; what follows it is ignored."""
    import io
    return load(io.BytesIO(data), allow_code=allow_code)


def dump(value, file, version=version, /, *, allow_code=True):
    """Write a value to a binary file."""
    file.write(dumps(value, version, allow_code=allow_code))


def load(file, /, *, allow_code=True):
    """Read one value from a binary file."""
    value = _Reader(file.read).value()
    if value is _null:
        raise TypeError("NULL object in marshal data for object")
    return value
